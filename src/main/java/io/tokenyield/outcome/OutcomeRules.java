package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The constants of R1 to R9.
 *
 * @param maturityDays without reopen or revert, before a unit counts
 * @param linesCap more lines of a person in a unit give no more credit
 * @param leadShare of a unit; the rest goes by lines
 * @param evidenceFloor smallest part of the lines that earns, except for the lead
 * @param peerCap credit asked for by peers, as a part of what owners asked for
 * @param helperCap credit of helpers and repairs, as a part of the credit of leads
 * @param repairDays between the lines of a unit and the bug that was found in them
 * @param repairShare of a unit's value that its repairs take
 * @param commonFilesShare of the files of a repair, that tell what it repairs where nothing else does
 * @param survivalShare of the lines that are alive after maturity, where known
 * @param strictMode a demand owner must close the root, whoever led the unit; see also {@link StrictPeople}
 * @param bugTypes types of tickets that may be repairs without a link, in any case
 * @param noCodeTypes types of tickets that need no code, in any case; SCORE names none, so there is none until a company says so
 */
public record OutcomeRules(
        int maturityDays,
        int linesCap,
        BigDecimal leadShare,
        BigDecimal evidenceFloor,
        BigDecimal peerCap,
        BigDecimal helperCap,
        int repairDays,
        BigDecimal repairShare,
        BigDecimal commonFilesShare,
        BigDecimal survivalShare,
        boolean strictMode,
        Set<String> bugTypes,
        Set<String> noCodeTypes) {

    public static final OutcomeRules DEFAULT = new OutcomeRules(
            30,
            200,
            new BigDecimal("0.7"),
            new BigDecimal("0.10"),
            new BigDecimal("0.15"),
            new BigDecimal("0.15"),
            60,
            new BigDecimal("0.5"),
            new BigDecimal("0.5"),
            new BigDecimal("0.5"),
            false,
            Set.of("bug", "defect", "incident"),
            Set.of());

    public OutcomeRules {
        bugTypes = lowerCase(bugTypes);
        noCodeTypes = lowerCase(noCodeTypes);
    }

    public OutcomeRules strict() {
        return with(true, noCodeTypes);
    }

    public OutcomeRules withoutCode(Set<String> types) {
        return with(strictMode, types);
    }

    boolean isBug(Ticket ticket) {
        return bugTypes.contains(lowerCase(ticket.type()));
    }

    boolean needsNoCode(Ticket ticket) {
        return noCodeTypes.contains(lowerCase(ticket.type()));
    }

    private OutcomeRules with(boolean strict, Set<String> withoutCode) {
        return new OutcomeRules(
                maturityDays,
                linesCap,
                leadShare,
                evidenceFloor,
                peerCap,
                helperCap,
                repairDays,
                repairShare,
                commonFilesShare,
                survivalShare,
                strict,
                bugTypes,
                withoutCode);
    }

    private static Set<String> lowerCase(Set<String> types) {
        Set<String> lower = new TreeSet<>();
        types.forEach(type -> lower.add(lowerCase(type)));
        return Set.copyOf(lower);
    }

    private static String lowerCase(String type) {
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }
}
