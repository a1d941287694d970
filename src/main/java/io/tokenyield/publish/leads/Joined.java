package io.tokenyield.publish.leads;

/** Numbers of which some are one; each goes by the least of those that it is one with. */
final class Joined {
    private final int[] less;

    Joined(int numbers) {
        this.less = new int[numbers];
        for (int i = 0; i < numbers; i++) {
            less[i] = i;
        }
    }

    int of(int number) {
        int least = number;
        while (less[least] != least) {
            less[least] = less[less[least]];
            least = less[least];
        }
        return least;
    }

    void join(int one, int other) {
        int first = of(one);
        int second = of(other);
        less[Math.max(first, second)] = Math.min(first, second);
    }
}
