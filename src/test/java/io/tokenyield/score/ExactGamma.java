package io.tokenyield.score;

/** Gamma quantiles to 12 digits: the incomplete gamma function by series and continued fraction, and bisection. */
final class ExactGamma {
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private ExactGamma() {}

    /** The value that is undercut with this probability. */
    static double quantile(double shape, double rate, double probability) {
        double low = 0;
        double high = shape + 50 * Math.sqrt(shape) + 50;
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            if (probabilityBelow(shape, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2 / rate;
    }

    /** The regularised lower incomplete gamma function. */
    static double probabilityBelow(double shape, double x) {
        double front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
        return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (double k = shape + 1; term > sum * 1e-17; k++) {
            term *= x / k;
            sum += term;
        }
        return sum;
    }

    /** By Lentz. */
    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int k = 1; Math.abs(change - 1) > 1e-16 && k < 10_000; k++) {
            double a = -k * (k - shape);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            change = c * d;
            value *= change;
        }
        return value;
    }

    private static double logGamma(double x) {
        double sum = 0.99999999999980993;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
