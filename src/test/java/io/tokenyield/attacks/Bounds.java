package io.tokenyield.attacks;

import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.Unit;
import io.tokenyield.outcome.Window;
import io.tokenyield.score.Lags;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.ScoreRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What SCORE 2 allows one player to gain. */
final class Bounds {
    /** More than machine precision is a gain. */
    static final double NOTHING = 1e-12;

    static final double ONE_ROUTE = StrictMath.log(1.15);
    /** R7 and R8, both exhausted. */
    static final double BOTH_ROUTES = 2 * ONE_ROUTE;

    private Bounds() {}

    /** How a player has more than the attack may give, in words; empty: it is within the bound. */
    static Optional<String> broken(Attack attack, Organisation company, Gain gain) {
        return switch (attack.kind()) {
            case INVENTED -> invented(gain);
            case TAKEN -> over("one route", Math.max(gain.s(), gain.accomplices()), ONE_ROUTE);
            case TIMED -> over("the bound of its kind", gain.uncapped(), timed(attack.number(), company, gain));
            // S <= 1 bounds one player and says nothing: what all of them gain is held, see StudyRules
            case BOLD -> Optional.empty();
        };
    }

    /** Not even without the cap, not for those who help, and in no limit and no band either. */
    static Optional<String> invented(Gain gain) {
        return over("nothing", Math.max(gain.s(), gain.accomplices()), NOTHING)
                .or(() -> over("nothing, without the cap,", gain.uncapped(), NOTHING))
                .or(() -> gain.after().standing().isInAnyWayAbove(gain.before().standing())
                        ? Optional.of(gain.after() + " is above " + gain.before())
                        : Optional.empty());
    }

    private static double timed(int number, Organisation company, Gain gain) {
        return switch (number) {
            case 22 -> defects(company, gain);
            case 37 -> hoarded(company, gain);
            default -> moved(company, gain);
        };
    }

    /** -ln(1 - defect share): the part of the value without defects that repairs took. */
    private static double defects(Organisation company, Gain gain) {
        SortedSet<String> repaired = new TreeSet<>();
        company.honest().outcomes().repairs().forEach(repair -> repaired.add(repair.originRoot()));
        BigDecimal lost = BigDecimal.ZERO;
        for (Unit unit : company.honest().outcomes().units()) {
            if (unit.counts() && repaired.contains(unit.root()) && isInOneWindow(unit.firstResolvedAt())) {
                // one half is left, so as much went; as a lead's it lets more of peers and of help count
                lost = lost.add(unit.valueOf(gain.player()).multiply(new BigDecimal("1.3225")));
            }
        }
        double kept = company.parameters().kappa() + gain.before().value().v().doubleValue();
        return -StrictMath.log(1 - lost.doubleValue() / (kept + lost.doubleValue())) + NOTHING;
    }

    /** R9 looks at two windows; what was lost in either of them may be what the smaller one lacks. */
    private static boolean isInOneWindow(Instant instant) {
        Window window = Season.window(Season.SCORED);
        return window.contains(instant)
                || window.earlier(Season.SCORED.maturityDays()).contains(instant);
    }

    /** What was hoarded was in the earlier window before, so more than that one had cannot count. */
    private static double hoarded(Organisation company, Gain gain) {
        ScoreParameters parameters = company.parameters();
        PersonValue earlier = company.honest()
                .outcomes()
                .valueIn(
                        Season.window(Season.SCORED).earlier(Season.SCORED.maturityDays()),
                        ScoreRules.outcome(parameters))
                .getOrDefault(gain.player(), PersonValue.nothing(gain.player()));
        double most =
                Math.max(earlier.v().doubleValue(), gain.before().value().v().doubleValue());
        return ratio(parameters, most, gain.before().value().v().doubleValue());
    }

    /** The spread between the cost of the window and of its shifts. */
    private static double moved(Organisation company, Gain gain) {
        String person = gain.player();
        Team team = company.teams().stream()
                .filter(one -> one.ids().contains(person))
                .findFirst()
                .orElseThrow();
        Lags lags = Lags.of(team.spend.get(person), Season.SCORED);
        double usd = gain.before().cost().doubleValue() / gain.before().open().e();
        double most = lags.cost().doubleValue() / usd;
        return ratio(company.parameters(), most, most - lags.spread().doubleValue() / usd);
    }

    private static double ratio(ScoreParameters parameters, double more, double less) {
        return StrictMath.log((parameters.kappa() + more) / (parameters.kappa() + less)) + NOTHING;
    }

    private static Optional<String> over(String what, double gain, double bound) {
        return gain <= bound ? Optional.empty() : Optional.of(gain + " is more than " + what + " allows, " + bound);
    }
}
