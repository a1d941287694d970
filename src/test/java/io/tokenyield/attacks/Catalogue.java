package io.tokenyield.attacks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All attacks of SCORE 2, by number. */
final class Catalogue {
    static final List<Attack> ATTACKS = Stream.of(
                    UsageMoves.all(),
                    CommitMoves.all(),
                    TicketMoves.all(),
                    RingMoves.all(),
                    ColleagueMoves.all(),
                    RepairMoves.all(),
                    TimingMoves.all(),
                    BoldMoves.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Attack::number))
            .toList();

    private Catalogue() {}

    static Attack attack(int number) {
        return ATTACKS.stream()
                .filter(attack -> attack.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no attack " + number));
    }

    static List<Attack> of(Kind kind) {
        return ATTACKS.stream().filter(attack -> attack.kind() == kind).toList();
    }
}
