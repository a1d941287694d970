package io.tokenyield.publish;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * That leads were told a part of a month.
 *
 * @param releasedOn first day that was not over then
 */
record ReleasedPart(Name name, LocalDate releasedOn, int groupMin, Coverage coverage) {

    enum Name {
        SPEND("spend"),
        YIELD("yield");

        private final String label;

        Name(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * How complete the month was then, of the company; null: nothing to be a share of.
     *
     * @param asOf newest ingestion of its usage, UTC
     */
    record Coverage(
            LocalDateTime asOf,
            BigDecimal pricedShare,
            BigDecimal identifiedShare,
            BigDecimal attributedShare,
            BigDecimal tiedOutShare) {
        static Coverage of(ResultSet row) throws SQLException {
            return new Coverage(
                    row.getObject("as_of", LocalDateTime.class),
                    row.getBigDecimal("priced_share"),
                    row.getBigDecimal("identified_share"),
                    row.getBigDecimal("attributed_share"),
                    row.getBigDecimal("tied_out_share"));
        }

        /** Of a month that is over; what has a ticket is not known yet. */
        static Coverage ofSpend(ResultSet row) throws SQLException {
            return new Coverage(
                    row.getObject("as_of", LocalDateTime.class),
                    row.getBigDecimal("priced_share"),
                    row.getBigDecimal("identified_share"),
                    null,
                    row.getBigDecimal("tied_out_share"));
        }

        /**
         * When the yield is told. Shares of the use stay as they were: the difference of two would be what came late, which is
         * often one person's.
         *
         * @param attributed null: not told
         */
        Coverage later(Coverage now, BigDecimal attributed) {
            return new Coverage(now.asOf, pricedShare, identifiedShare, attributed, now.tiedOutShare);
        }
    }
}
