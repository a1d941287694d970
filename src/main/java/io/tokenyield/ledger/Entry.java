package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import io.tokenyield.model.Sha256;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * One balanced transfer in the ledger: {@code charge.debitAccount} receives {@code charge.amount} from
 * {@code charge.creditAccount}.
 *
 * @param postingNo 1, 2, 3 ... within the posting
 * @param chargeClass {@code Correction} when it corrects a closed period, else null
 * @param reversesEntryId the entry that this one takes back; null for a charge
 */
public record Entry(
        String entryId,
        int postingNo,
        LocalDate postedOn,
        Period period,
        String chargeClass,
        Charge charge,
        String reversesEntryId,
        String runId,
        Link link) {

    /** Where the entry hangs in the chain of its run: each hash holds the one before. */
    public record Link(int chain, int number, String hash) {
        /** The start of a chain: what the first entry hangs on. */
        public static Link start(int chain) {
            return new Link(chain, 0, "");
        }
    }

    /** Begins with the service date, so that a night writes in one place of each index, however long the history is. */
    static String idOf(LocalDate serviceDate, String postingId, int postingNo) {
        String hash = Sha256.ofFields(Arrays.asList(postingId, postingNo));
        return DateTimeFormatter.BASIC_ISO_DATE.format(serviceDate) + hash.substring(0, 24);
    }

    /**
     * Whether its id is made of what it is: then two entries of one id are two of one number in a posting, which the table refuses.
     * Ids of old were made without the date.
     */
    boolean hasIdOfItsPosting() {
        return entryId.equals(idOf(charge.serviceDate(), charge.postingId(), postingNo))
                || entryId.equals(Sha256.ofFields(Arrays.asList(charge.postingId(), postingNo))
                        .substring(0, 32));
    }

    /** Hangs the entry on the one before. */
    Entry chained(Link before) {
        String content = Sha256.ofFields(Arrays.asList(
                before.hash(),
                entryId,
                postingNo,
                postedOn,
                period,
                chargeClass,
                charge.fingerprint(),
                charge.reason(),
                reversesEntryId,
                runId));
        return new Entry(
                entryId,
                postingNo,
                postedOn,
                period,
                chargeClass,
                charge,
                reversesEntryId,
                runId,
                new Link(before.chain(), before.number() + 1, content));
    }
}
