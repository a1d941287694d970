package io.tokenyield.delivery;

import io.tokenyield.model.Accounts;
import io.tokenyield.model.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which accounts of git and of the tracker are machines: those that a setting names, those whose name says so, and the
 * addresses with which coding tools sign. The rules are these lists and no other.
 */
public final class BotAccounts {
    /** Looked for in what stands before the @, in lower case. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("\\[bot]"),
            // The word bot by itself: renovate-bot, bot_ci, ci-bot_001; not abbot, talbot_smith or the surname in
            // jan.bot.
            Pattern.compile("(^|[-_+0-9])bot([-_+0-9]|$)"),
            Pattern.compile("(^|[^a-z])(dependabot|renovate|greenkeeper|github-actions|semantic-release)([^a-z]|$)"));

    /**
     * What coding tools write into {@code Co-authored-by} or as the author when nobody tells them otherwise: Claude Code,
     * Copilot in VS Code, Cursor, Codex, aider (two of its versions). Devin, Jules and Gemini Code Assist sign as [bot].
     */
    private static final Set<String> CODING_TOOLS = Set.of(
            "noreply@anthropic.com",
            "copilot@github.com",
            "cursoragent@cursor.com",
            "noreply@openai.com",
            "aider@aider.chat",
            "noreply@aider.chat");

    /** The same on GitHub, with the number of the account or without: Copilot (agent, CLI), Gemini CLI, Kiro. */
    private static final Pattern CODING_TOOLS_ON_GITHUB =
            Pattern.compile("([0-9]+\\+)?(copilot|gemini-cli|kiro-agent)@users\\.noreply\\.github\\.com");

    public static final BotAccounts BY_NAME = parse("");

    private final Set<String> bots;
    private final Set<String> people;

    private BotAccounts(Set<String> bots, Set<String> people) {
        this.bots = bots;
        this.people = people;
    }

    /**
     * @param setting accounts with commas between; one that begins with ! is none, whatever its name looks like
     * @throws WrongUsage when an account is told to be both
     */
    public static BotAccounts parse(String setting) {
        Set<String> bots = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        Arrays.stream(setting.split(","))
                .map(Accounts::normal)
                .filter(account -> !account.isEmpty())
                .forEach(account -> {
                    if (account.startsWith("!")) {
                        people.add(Accounts.normal(account.substring(1)));
                    } else {
                        bots.add(account);
                    }
                });
        if (people.stream().anyMatch(bots::contains)) {
            throw new WrongUsage("TOKENYIELD_BOT_ACCOUNTS has an account with and without !: '" + setting + "'");
        }
        return new BotAccounts(bots, people);
    }

    /** @param account trimmed and in lower case */
    boolean isBot(String account) {
        if (people.contains(account)) {
            return false;
        }
        int at = account.indexOf('@');
        String name = at < 0 ? account : account.substring(0, at);
        return bots.contains(account)
                || NAMES.stream().anyMatch(pattern -> pattern.matcher(name).find());
    }

    /**
     * Whether a coding tool signs with it by itself. In a trailer it says which tool was used; as the author of a commit it says
     * nothing of who ran the tool, so there it is nobody's account. @param account trimmed and in lower case
     */
    boolean isCodingTool(String account) {
        return !people.contains(account)
                && (CODING_TOOLS.contains(account)
                        || CODING_TOOLS_ON_GITHUB.matcher(account).matches());
    }

    /** Changes whenever another account is a bot. */
    String content() {
        return "bots " + bots + " people " + people + " names "
                + NAMES.stream().map(Pattern::pattern).collect(Collectors.joining(" ")) + " tools "
                + new TreeSet<>(CODING_TOOLS) + " " + CODING_TOOLS_ON_GITHUB;
    }
}
