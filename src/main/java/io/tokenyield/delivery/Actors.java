package io.tokenyield.delivery;

import io.tokenyield.model.Accounts;
import io.tokenyield.model.ShortText;
import io.tokenyield.reference.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is behind an account of git or of the tracker: a person_id; {@code bot:} and the account of a machine; {@code ?} and the
 * account of nobody, or of several. An account is looked up in its own system first and then in the other one, because
 * trackers show e-mails that only git's identities have. Only plain person ids ever get credit.
 */
final class Actors {
    static final String GIT = "git";
    static final String TRACKER = "jira";
    private static final String BOT = "bot:";
    private static final String NOBODY = "?";

    private static final int WIDTH = 255;
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>");

    private final Directory directory;
    private final BotAccounts bots;
    private final Map<String, String> known = new HashMap<>();

    Actors(Directory directory, BotAccounts bots) {
        this.directory = directory;
        this.bots = bots;
    }

    /** @param text an account, or a name with its e-mail in angle brackets; empty for an empty one */
    String of(String system, String text) {
        List<String> accounts = text.contains("<") ? accounts(text) : List.of(text);
        String account = accounts.isEmpty() ? "" : Accounts.normal(accounts.get(0));
        if (account.isEmpty()) {
            return "";
        }
        return known.computeIfAbsent(system + '\n' + account, key -> resolve(system, cut(account)));
    }

    /**
     * Everybody in a list with {@code ;}, {@code ,} or blanks between, sorted, each once: who signs beside an author, so coding
     * tools are machines there.
     */
    List<String> all(String system, String text) {
        Set<String> actors = new TreeSet<>();
        for (String written : accounts(text)) {
            String account = Accounts.normal(written);
            String actor = bots.isCodingTool(account) ? BOT + account : of(system, account);
            if (!actor.isEmpty()) {
                actors.add(actor);
            }
        }
        return List.copyOf(actors);
    }

    static boolean isNobody(String actor) {
        return actor.startsWith(NOBODY);
    }

    private String resolve(String system, String account) {
        String other = system.equals(GIT) ? TRACKER : GIT;
        Set<String> own = directory.personsOf(system, account);
        Set<String> persons = own.isEmpty() ? directory.personsOf(other, account) : own;
        boolean isMarked = directory.isShared(system, account)
                || directory.isShared(other, account)
                || persons.stream().anyMatch(Actors::marksABot);
        if (isMarked || bots.isBot(account)) {
            return BOT + account;
        }
        if (persons.size() == 1) {
            String person = persons.iterator().next();
            return directory.isPerson(person) ? person : NOBODY + account;
        }
        return NOBODY + account;
    }

    /** An identity whose person is {@code bot}, or {@code bot:} and a name, says that the account is a machine's. */
    private static boolean marksABot(String personId) {
        String id = personId.toLowerCase(Locale.ROOT);
        return id.equals("bot") || id.startsWith(BOT);
    }

    /** With brackets about, what stands outside of them and has no @ is a part of a name. */
    private static List<String> accounts(String text) {
        if (!text.contains("<")) {
            return List.of(text.strip().split("[;,\\s]+"));
        }
        List<String> accounts = new ArrayList<>();
        for (String part : text.split("[;,]")) {
            Matcher found = IN_BRACKETS.matcher(part);
            if (found.find()) {
                accounts.add(found.group(1));
            } else if (part.contains("@")) {
                accounts.add(part);
            }
        }
        return accounts;
    }

    private static String cut(String account) {
        return ShortText.fitting(account, WIDTH);
    }
}
