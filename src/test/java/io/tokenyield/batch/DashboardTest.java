package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard for leads asks the views for leads and nothing else, and every question can be asked. */
class DashboardTest {
    private static final Path DASHBOARD = Path.of("jobs/grafana/leads.json");
    private static final Pattern FROM = Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\S+)");

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world);

    @Test
    void every_question_of_the_dashboard_runs_and_reads_views_for_leads_alone() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        List<String> questions = new ArrayList<>();
        dashboard
                .get("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> questions.add(target.get("rawSql").asString())));
        dashboard.get("templating").get("list").forEach(variable -> {
            if (variable.get("type").asString().equals("query")) {
                questions.add(variable.get("query").asString());
            }
        });
        assertThat(questions).hasSizeGreaterThan(15);
        for (String question : questions) {
            assertThat(FROM.matcher(question).results().map(found -> found.group(1)))
                    .as(question)
                    .isNotEmpty()
                    .allMatch(table -> table.startsWith("lead_"));
            assertThat(run.rows(asked(question))).as(question).isEmpty();
        }
    }

    /** As the dashboard puts what a reader chose into it. */
    private static String asked(String question) {
        return Pattern.compile("\\$\\{(\\w+):sqlstring}")
                .matcher(question)
                .replaceAll((MatchResult name) -> name.group(1).equals("month") ? "'2026-09'" : "'Blue'");
    }
}
