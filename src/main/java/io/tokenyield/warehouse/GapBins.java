package io.tokenyield.warehouse;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pauses there were of which length, as {@code usage_gap.gap_bins} has them: bin n is of 20 * 1.01^n seconds and
 * up to 1 % more, so ten neighbouring bins are what lies within 5 % of one value.
 *
 * @param gapsByBin rising; bins without gaps are left out
 */
public record GapBins(SortedMap<Integer, Long> gapsByBin) {

    /** Reads {@code "271:33 272:66"}; an empty text is no gaps. */
    public static GapBins parse(String text) {
        SortedMap<Integer, Long> gaps = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String bin : text.split(" ")) {
                int colon = bin.indexOf(':');
                gaps.put(Integer.valueOf(bin.substring(0, colon)), Long.valueOf(bin.substring(colon + 1)));
            }
        }
        return new GapBins(gaps);
    }

    /** All gaps. */
    public long total() {
        return gapsByBin.values().stream().mapToLong(Long::longValue).sum();
    }
}
