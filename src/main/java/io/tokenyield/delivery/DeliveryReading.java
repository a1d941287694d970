package io.tokenyield.delivery;

import io.tokenyield.reference.ReferenceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads rows of the source, all or a part, and has the mart hold what they say. */
final class DeliveryReading {
    private final DataSource mart;
    private final ReferenceStore reference;
    private final Actors actors;
    private final SourceDifference difference;
    private final Findings findings;
    private final Instant latest;

    DeliveryReading(DataSource mart, BotAccounts bots, SourceDifference difference, Findings findings, Instant latest) {
        this.mart = mart;
        this.reference = new ReferenceStore(mart);
        this.actors = new Actors(reference.directory(), bots);
        this.difference = difference;
        this.findings = findings;
        this.latest = latest;
    }

    /**
     * @param othersHaveCreators whether a ticket that is not read says who created it
     * @return whether any ticket does
     */
    boolean run(boolean othersHaveCreators) {
        Set<String> keys = difference.isPart() ? difference.tickets() : new HashSet<>();
        Tickets tickets = new Tickets(findings, actors, keys, othersHaveCreators);
        ofTickets(Tickets.TABLE, row -> tickets.read(row, latest));
        List<Ticket> kept = tickets.kept();
        kept.forEach(ticket -> keys.add(ticket.key()));
        Transitions transitions = new Transitions(findings, actors, new StatusWords(reference.ticketStatuses()), keys);
        ofTickets(Transitions.TABLE, row -> transitions.read(row, latest));
        Assignments assignments = new Assignments(findings, actors, keys);
        ofTickets(Assignments.TABLE, row -> assignments.read(row, latest));
        CommitReading reading = new CommitReading(findings, actors);
        List<SourceCommit> commits = new ArrayList<>();
        ofCommits(CommitReading.TABLE, row -> reading.read(row, latest).ifPresent(commits::add));
        Changes changes = new Changes(commits, findings);
        ChangedFiles files = new ChangedFiles(findings, changes);
        ofCommits(ChangedFiles.TABLE, row -> files.read(row, latest));

        DeliveryWriter writer = new DeliveryWriter(mart, difference);
        writer.tickets(kept);
        writer.transitions(transitions.kept());
        writer.assignments(assignments.kept());
        writer.changes(changes, keys);
        writer.knowTickets(kept);
        writer.files(files.kept());
        writer.findings(findings, DeliveryImport.TABLES);
        return tickets.hasCreators();
    }

    private void ofTickets(String table, Consumer<Map<String, String>> reader) {
        difference.forEach(
                table,
                row -> findings.ofTicket(
                        TicketKeys.normal(SourceRow.text(row, "ticket_key")), () -> reader.accept(row)));
    }

    private void ofCommits(String table, Consumer<Map<String, String>> reader) {
        difference.forEach(
                table,
                row -> findings.ofCommit(
                        SourceRow.text(row, "repository").strip(),
                        SourceRow.text(row, "sha").strip().toLowerCase(Locale.ROOT),
                        () -> reader.accept(row)));
    }
}
