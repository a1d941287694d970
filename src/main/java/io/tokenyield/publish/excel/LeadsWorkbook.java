package io.tokenyield.publish.excel;

import io.tokenyield.model.Sha256;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.TeamYield;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code leads-<team>.xlsx}: a month for the lead of one team, or of several small ones together. No person is in it, in
 * no form. The same figures give the same bytes.
 */
public final class LeadsWorkbook {
    /** On every sheet. */
    static final String PURPOSE =
            "For cost control and finding waste. Not for pay, promotion, discipline or dismissal, and not for"
                    + " comparing teams: sums of groups, never a person.";

    private static final String PREFIX = "leads-";
    /** No team's file is called so: theirs begin with the prefix. */
    private static final String OTHERS = "leads_other-teams.xlsx";

    private final TeamYield team;
    private final ReportHeader header;

    private LeadsWorkbook(TeamYield team, ReportHeader header) {
        this.team = team;
        this.header = header;
    }

    public static String fileName(TeamYield team) {
        return team.isFold() ? OTHERS : FileNames.of(PREFIX, team.name());
    }

    /** Whether a file of a month is one of these. */
    public static boolean isOne(String fileName) {
        return fileName.startsWith(PREFIX) || fileName.equals(OTHERS);
    }

    /** What it is made of, for telling whether it would come out the same. */
    public static String fingerprint(TeamYield team, ReportHeader header, String codeVersion) {
        return Sha256.ofFields(List.of(team.toString(), header.toString(), codeVersion));
    }

    public static FinanceWorkbook.Written write(TeamYield team, ReportHeader header, Path file) throws IOException {
        return new LeadsWorkbook(team, header).write(file);
    }

    private FinanceWorkbook.Written write(Path file) throws IOException {
        try (SteadyWorkbook workbook = new SteadyWorkbook()) {
            LeadsBook book = new LeadsBook(workbook, header, title());
            Areas work = new WorkSheet(book, team).write();
            Areas models = new ModelsSheet(book, team).write();
            YieldSheet yield = new YieldSheet(book, team, work, models);
            List<Control> controls = yield.write();
            ReadingSheet.write(book, team);
            workbook.setSheetOrder(YieldSheet.NAME, 0);
            workbook.setActiveSheet(0);
            FinanceWorkbook.finish(workbook, header, title(), "Workbook for leads");
            return FinanceWorkbook.written(workbook, file, controls);
        }
    }

    private String title() {
        if (team.isFold()) {
            return "What AI use yielded: teams of fewer than " + team.groupMin() + " people, together";
        }
        return "What AI use yielded: " + (team.name().isEmpty() ? "people without a team" : team.name());
    }
}
