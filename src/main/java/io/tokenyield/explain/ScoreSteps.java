package io.tokenyield.explain;

import io.tokenyield.explain.PersonScore.Lagged;
import io.tokenyield.explain.PersonScore.TicketCost;
import io.tokenyield.explain.PersonScore.UnitOfWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A score step by step: what it was made of, in the order in which it was made (SCORE 1.2 to 1.7). */
public final class ScoreSteps {
    private static final String COST =
            "Cost at constant prices (the list price that a model entered with), all accounts";
    private static final String UNITS = "Units of work, first resolved in the window or in the one before it";
    private static final String VALUE = "Verified units, V";
    private static final String TICKETS = "What the use of this month cost, by ticket and by how it came to it";

    private final PersonScore score;
    private final List<ScoreStep> steps = new ArrayList<>();

    private ScoreSteps(PersonScore score) {
        this.score = score;
    }

    public static List<ScoreStep> of(PersonScore score) {
        ScoreSteps steps = new ScoreSteps(score);
        steps.window();
        steps.cost();
        steps.units();
        steps.value();
        steps.steps.addAll(ScoreArithmetic.of(score));
        steps.tickets();
        steps.steps.addAll(SignalSteps.of(score.signals(), score.parameters()));
        return List.copyOf(steps.steps);
    }

    private void window() {
        PersonScore.Result result = score.result();
        int maturity = score.parameters().maturityDays();
        add(
                "Window",
                "window",
                BigDecimal.valueOf(score.parameters().windowDays()),
                "days",
                result.from() + " to " + result.to().minusDays(1) + ", looked at from "
                        + result.to().plusDays(maturity) + " on, when its work has had " + maturity
                        + " days to prove itself; group " + Words.safe(result.cohort()));
    }

    private void cost() {
        BigDecimal largest = score.result().cost();
        for (Lagged lagged : score.windows()) {
            add(
                    COST,
                    "cost " + name(lagged),
                    lagged.cost(),
                    "USD",
                    name(lagged) + ", " + days(lagged) + ": " + Words.exact(lagged.cost()) + " USD");
        }
        add(
                COST,
                "C",
                largest,
                "USD",
                "the dearest counts, so that moving spend over an end of the window gains nothing: C = "
                        + Words.exact(largest) + " USD");
    }

    private void units() {
        if (score.units().isEmpty()) {
            add(UNITS, "none", null, "", "none that this person has a share of");
        }
        for (UnitOfWork unit : score.units()) {
            add(UNITS, unit.root(), unit.counts() ? unit.credit() : BigDecimal.ZERO, "units", sentence(unit));
        }
    }

    private String sentence(UnitOfWork unit) {
        StringBuilder text = new StringBuilder(Words.safe(unit.root()));
        if (unit.tickets() > 1) {
            text.append(" (").append(unit.tickets()).append(" tickets)");
        }
        text.append(", first resolved ").append(unit.resolvedOn());
        text.append(keys(unit));
        if (!unit.counts()) {
            return text + ": 0, because " + Words.safe(unit.reason());
        }
        text.append(": value ").append(Words.exact(unit.value()));
        if (unit.repairOf() != null) {
            text.append(" (taken from ").append(Words.safe(unit.repairOf())).append(", which it repairs)");
        } else if (unit.repairs() > 0) {
            text.append(" (the rest moved to what repaired it: ")
                    .append(unit.repairs())
                    .append(unit.repairs() == 1 ? " repair)" : " repairs)");
        }
        text.append(" x share ").append(Words.exact(unit.share()));
        text.append(" = ").append(Words.exact(unit.credit()));
        return text.append(" (")
                .append(unit.kind())
                .append("), ")
                .append(where(unit))
                .toString();
    }

    /** Who asked and who accepted. Both keys hold together, or neither does. */
    private static String keys(UnitOfWork unit) {
        if (unit.demandBy() == null) {
            return ", not asked for by one and accepted by another";
        }
        String owner = unit.demandIsOwner() ? " (demand owner)" : "";
        String accepted = unit.acceptedBy().isEmpty() ? "" : ", accepted by " + String.join(" or ", unit.acceptedBy());
        return Words.safe(", asked for by " + unit.demandBy() + owner + accepted);
    }

    private String where(UnitOfWork unit) {
        List<String> in = score.windows().stream()
                .filter(Lagged::hasValue)
                .filter(lagged -> lagged.contains(unit.resolvedOn()))
                .map(ScoreSteps::name)
                .toList();
        return in.isEmpty() ? "in neither" : "in " + String.join(" and ", in);
    }

    private void value() {
        BigDecimal peer = BigDecimal.valueOf(score.parameters().peerCap());
        BigDecimal helper = BigDecimal.valueOf(score.parameters().helperCap());
        for (Lagged lagged : score.windows()) {
            if (lagged.hasValue()) {
                BigDecimal most = peer.multiply(lagged.owners());
                BigDecimal lead = lagged.owners().add(lagged.peers().min(most));
                BigDecimal help = helper.multiply(lead);
                add(
                        VALUE,
                        "V of " + name(lagged),
                        lagged.value(),
                        "units",
                        name(lagged) + ": lead credit that demand owners asked for " + Words.exact(lagged.owners())
                                + "; that peers asked for " + Words.exact(lagged.peers()) + ", at most "
                                + Words.exact(peer) + " x " + Words.exact(lagged.owners()) + " = " + Words.exact(most)
                                + " of it; L = " + Words.exact(lead) + "; help and repairs "
                                + Words.exact(lagged.help()) + ", at most " + Words.exact(helper) + " x "
                                + Words.exact(lead) + " = " + Words.exact(help) + " of it; V = "
                                + Words.exact(lagged.value()));
            }
        }
        add(
                VALUE,
                "V",
                score.result().value(),
                "units",
                "the smaller of both counts, so that moving finished work gains nothing: V = "
                        + Words.exact(score.result().value()));
    }

    private void tickets() {
        Map<String, List<TicketCost>> byTicket = new LinkedHashMap<>();
        score.tickets()
                .forEach(ticket -> byTicket.computeIfAbsent(
                                ticket.ticketKey() + " " + ticket.currency(), key -> new ArrayList<>())
                        .add(ticket));
        byTicket.values().forEach(parts -> {
            TicketCost first = parts.get(0);
            BigDecimal sum = parts.stream().map(TicketCost::usageCost).reduce(BigDecimal.ZERO, BigDecimal::add);
            String rules = String.join(
                    ", ",
                    parts.stream()
                            .map(part -> part.rule() + " " + Words.exact(part.usageCost()))
                            .toList());
            boolean isNone = first.ticketKey().isEmpty();
            add(
                    TICKETS,
                    isNone ? "no ticket" : first.ticketKey(),
                    sum,
                    first.currency(),
                    (isNone ? "no ticket" : Words.safe(first.ticketKey())) + ": " + Words.exact(sum) + " "
                            + first.currency() + (isNone ? "" : ", by " + rules));
        });
    }

    private static String name(Lagged lagged) {
        if (lagged.days() == 0) {
            return "the window itself";
        }
        return "the window " + Math.abs(lagged.days()) + " days " + (lagged.days() < 0 ? "earlier" : "later");
    }

    private static String days(Lagged lagged) {
        return lagged.from() + " to " + lagged.to().minusDays(1);
    }

    private void add(String section, String name, BigDecimal number, String unit, String text) {
        steps.add(new ScoreStep(section, name, number, unit, text));
    }
}
