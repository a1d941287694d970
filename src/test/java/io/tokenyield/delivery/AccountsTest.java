package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.reference.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is behind an account of git or of the tracker. */
class AccountsTest {
    private final Directory directory = new Directory()
            .addPerson(new Directory.PersonRow("P001", null, null, "Blue", "CC-1"))
            .addPerson(new Directory.PersonRow("P002", null, null, "Blue", "CC-1"))
            .addIdentity("git", "anna@example.com", "P001")
            .addIdentity("git", "anna+2@example.com", "P001")
            .addIdentity("git", "pair@example.com", "P001")
            .addIdentity("git", "pair@example.com", "P002")
            .addIdentity("git", "gone@example.com", "P099")
            .addIdentity("git", "talbot_smith@example.com", "P002")
            .addIdentity("git", "jan.bot@example.com", "P002")
            .addIdentity("git", "mirror@example.com", "bot:mirror")
            .addIdentity("git", "anna-bot@example.com", "P001")
            .addIdentity("jira", "u-17", "P002")
            .addIdentity("jira", "anna@example.com", "P001")
            .addShared(new Directory.SharedRow("git", "release@example.com", null, null, "", "CC-1"));

    private final Actors actors = new Actors(directory, BotAccounts.parse("ci@example.com, !jan-bot@example.com"));

    @ParameterizedTest
    @CsvSource({
        "git, anna@example.com, P001",
        "git, ' ANNA+2@Example.com ', P001",
        "git, Anna A. <anna@example.com>, P001",
        "jira, anna+2@example.com, P001",
        "jira, U-17, P002",
        "git, u-17, P002",
        "git, nobody@example.com, ?nobody@example.com",
        "git, pair@example.com, ?pair@example.com",
        "git, gone@example.com, ?gone@example.com",
        "git, talbot_smith@example.com, P002",
        "git, jan.bot@example.com, P002",
        "git, anna-bot@example.com, bot:anna-bot@example.com",
        "git, mirror@example.com, bot:mirror@example.com",
        "jira, release@example.com, bot:release@example.com",
        "git, CI@example.com, bot:ci@example.com",
        "git, jan-bot@example.com, ?jan-bot@example.com"
    })
    void an_account_is_a_person_a_machine_or_nobody(String system, String account, String actor) {
        assertThat(actors.of(system, account)).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "renovate-bot@users.noreply.example",
                "fineract-bot_001@corp.example",
                "49699333+dependabot[bot]@users.noreply.example",
                "bot@corp.example",
                "bot_ci@corp.example",
                "github-actions@corp.example"
            })
    void names_that_say_machine(String account) {
        assertThat(actors.of("git", account)).isEqualTo("bot:" + account);
    }

    @Test
    void an_empty_account_is_nobody_and_a_list_is_sorted_and_has_each_once() {
        assertThat(actors.of("git", " ")).isEmpty();
        assertThat(actors.all("git", "u-17, ANNA@example.com;anna+2@example.com x@y.example"))
                .containsExactly("?x@y.example", "P001", "P002");
        assertThat(actors.all("git", "Anna <anna@example.com>, X Y <x@y.example>"))
                .containsExactly("?x@y.example", "P001");
        assertThat(actors.all("git", "")).isEmpty();
    }

    /** As each tool writes it when nobody tells it otherwise. */
    @ParameterizedTest
    @CsvSource({
        "Claude <noreply@anthropic.com>, noreply@anthropic.com",
        "Claude Opus 4.5 <noreply@anthropic.com>, noreply@anthropic.com",
        "Copilot <copilot@github.com>, copilot@github.com",
        "Copilot <198982749+Copilot@users.noreply.github.com>, 198982749+copilot@users.noreply.github.com",
        "Copilot <223556219+Copilot@users.noreply.github.com>, 223556219+copilot@users.noreply.github.com",
        "Cursor <cursoragent@cursor.com>, cursoragent@cursor.com",
        "Codex <noreply@openai.com>, noreply@openai.com",
        "aider (gpt-5) <aider@aider.chat>, aider@aider.chat",
        "gemini-cli <218195315+gemini-cli@users.noreply.github.com>, 218195315+gemini-cli@users.noreply.github.com",
        "Kiro Agent <244629292+kiro-agent@users.noreply.github.com>, 244629292+kiro-agent@users.noreply.github.com",
        "Devin <158243242+devin-ai-integration[bot]@users.noreply.github.com>,"
                + " 158243242+devin-ai-integration[bot]@users.noreply.github.com"
    })
    void a_coding_tool_that_signs_beside_the_author_is_a_machine(String trailer, String account) {
        assertThat(actors.all("git", trailer)).containsExactly("bot:" + account);
    }

    @Test
    void who_only_looks_like_a_tool_and_a_tool_as_the_author_may_be_anybody() {
        assertThat(actors.all("git", "Claude <claude@example.com>, 7+copilot2@users.noreply.github.com"))
                .containsExactly("?7+copilot2@users.noreply.github.com", "?claude@example.com");
        assertThat(actors.of("git", "noreply@anthropic.com")).isEqualTo("?noreply@anthropic.com");
        assertThat(new Actors(directory, BotAccounts.parse("!noreply@anthropic.com"))
                        .all("git", "noreply@anthropic.com"))
                .containsExactly("?noreply@anthropic.com");
    }

    @Test
    void an_account_that_is_told_to_be_both_is_an_error() {
        assertThatThrownBy(() -> BotAccounts.parse("a@example.com,!A@example.com"))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(
                        "TOKENYIELD_BOT_ACCOUNTS has an account with and without !: 'a@example.com,!A@example.com'");
    }
}
