package io.tokenyield.publish.leads;

import java.util.ArrayList;
import java.util.List;

/** How many of some columns of whole numbers no others add up to: counted by a prime, and so never too high. */
final class Rank {
    private static final long PRIME = 2_147_483_647L;

    private Rank() {}

    static int of(List<List<Integer>> columns) {
        List<long[]> steps = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (List<Integer> column : columns) {
            long[] left = column.stream().mapToLong(Integer::longValue).toArray();
            for (int i = 0; i < steps.size(); i++) {
                long times = left[heads.get(i)];
                for (int row = 0; times != 0 && row < left.length; row++) {
                    left[row] = Math.floorMod(left[row] - times * steps.get(i)[row], PRIME);
                }
            }
            int head = 0;
            while (head < left.length && left[head] == 0) {
                head++;
            }
            if (head < left.length) {
                long inverse = power(left[head], PRIME - 2);
                for (int row = 0; row < left.length; row++) {
                    left[row] = left[row] * inverse % PRIME;
                }
                steps.add(left);
                heads.add(head);
            }
        }
        return steps.size();
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long of = base, left = exponent; left > 0; left /= 2) {
            result = left % 2 == 1 ? result * of % PRIME : result;
            of = of * of % PRIME;
        }
        return result;
    }
}
