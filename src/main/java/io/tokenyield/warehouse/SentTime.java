package io.tokenyield.warehouse;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Times as MySQL writes them: {@code 2026-10-20 10:00:00}, perhaps with digits of the second behind a point. */
final class SentTime {
    private static final int WITHOUT_FRACTION = "2026-10-20 10:00:00".length();
    private static final int LONGEST = WITHOUT_FRACTION + 7;

    private SentTime() {}

    /**
     * Microseconds since 1970 in the zone that the text is in.
     *
     * @throws StagedColumns.NotOfItsType for what is no time, such as 0000-00-00
     */
    static long micros(byte[] text) throws StagedColumns.NotOfItsType {
        if (text.length < WITHOUT_FRACTION
                || text.length > LONGEST
                || text[4] != '-'
                || text[7] != '-'
                || text[10] != ' '
                || text[13] != ':'
                || text[16] != ':') {
            throw new StagedColumns.NotOfItsType();
        }
        long seconds = days(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) * 86_400
                + below(24, digits(text, 11, 13)) * 3_600
                + below(60, digits(text, 14, 16)) * 60
                + below(60, digits(text, 17, 19));
        return seconds * 1_000_000 + microsOfSecond(text);
    }

    private static long days(int year, int month, int day) throws StagedColumns.NotOfItsType {
        if (year == 0
                || month == 0
                || month > 12
                || day == 0
                || day > Month.of(month).length(Year.isLeap(year))) {
            throw new StagedColumns.NotOfItsType();
        }
        return LocalDate.of(year, month, day).toEpochDay();
    }

    private static int below(int limit, int value) throws StagedColumns.NotOfItsType {
        if (value >= limit) {
            throw new StagedColumns.NotOfItsType();
        }
        return value;
    }

    private static int microsOfSecond(byte[] text) throws StagedColumns.NotOfItsType {
        if (text.length == WITHOUT_FRACTION) {
            return 0;
        }
        if (text[WITHOUT_FRACTION] != '.') {
            throw new StagedColumns.NotOfItsType();
        }
        int micros = digits(text, WITHOUT_FRACTION + 1, text.length);
        for (int length = text.length; length < LONGEST; length++) {
            micros *= 10;
        }
        return micros;
    }

    private static int digits(byte[] text, int from, int to) throws StagedColumns.NotOfItsType {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new StagedColumns.NotOfItsType();
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
