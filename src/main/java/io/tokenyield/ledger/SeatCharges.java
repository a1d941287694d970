package io.tokenyield.ledger;

import io.tokenyield.model.Bucket;
import io.tokenyield.model.Sha256;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Resolution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What seats are charged on an accounting day, use or no use: each valid seat its day's share of the month's fee
 * (DESIGN 4.7), to the cost centre that the person has on that day. Where the person is not valid, the seat is paid all the
 * same and waits on the suspense account with the reason. Pure.
 */
public final class SeatCharges {
    public static final String PRICE_CLASS = "seat";

    private static final String UNIT = "seat-days";

    private final Map<Integer, List<BilledSeat>> seatsByBucket;
    private final Directory directory;

    public SeatCharges(List<BilledSeat> seats, Directory directory) {
        this.seatsByBucket = seats.stream().collect(Collectors.groupingBy(seat -> Bucket.of(seat.personId())));
        this.directory = directory;
    }

    /** Those of the persons of one bucket, in the order of the seats. */
    public List<Charge> of(LocalDate accountingDay, int bucket) {
        return seatsByBucket.getOrDefault(bucket, List.of()).stream()
                .filter(seat -> seat.isValidOn(accountingDay))
                .map(seat -> charge(seat, accountingDay))
                .toList();
    }

    private Charge charge(BilledSeat seat, LocalDate day) {
        Resolution person = directory.person(seat.personId(), day);
        BigDecimal share = seat.shareOf(day);
        return new Charge(
                postingId(seat, day),
                day,
                "Purchase",
                person.personId(),
                person.team(),
                person.costCentre(),
                seat.provider(),
                seat.tool(),
                "",
                PRICE_CLASS,
                BigDecimal.ONE,
                UNIT,
                share,
                "seat:" + seat.tool() + "/" + seat.plan() + "/" + seat.personId() + "/" + seat.validFrom(),
                share,
                seat.currency(),
                null,
                person.isIdentified() ? "expense:" + person.costCentre() : "suspense:unidentified",
                "payable:" + seat.provider(),
                person.reason());
    }

    /** The first day tells apart seats of one person, tool and plan: no two rows of the source share all four. */
    private static String postingId(BilledSeat seat, LocalDate day) {
        return Sha256.ofFields(Arrays.asList("seat", day, seat.tool(), seat.plan(), seat.personId(), seat.validFrom()))
                .substring(0, 32);
    }
}
