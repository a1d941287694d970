package io.tokenyield.acceptance;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.WarehouseFolder;
import io.tokenyield.warehouse.ContractTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A company of many small ones, one for each thing that a text of the contract can be about and each hostile text: there,
 * and in all tables that speak of it, stands that text; all else is plain. The usage of each has a number of tokens of its
 * own, so that its money can be told from that of the others.
 */
public final class HostileWorld {
    public static final String DAY = "2026-10-25";
    static final int FIRST_TOKENS = 1_000;

    /** All below the blank, those of the second half of Latin-1 that steer terminals, and how one is coloured. */
    private static final String CONTROL_CHARACTERS = IntStream.range(0, ' ')
            .collect(() -> new StringBuilder("a"), StringBuilder::appendCodePoint, StringBuilder::append)
            .append("z\u007F\u0085\u009B31mred\u001B[31mred\u001B]0;title\u0007")
            .toString();

    /** Each with other things, because all of them everywhere would take too long. */
    private static final List<String> SIGNS = List.of("+1", "-1", "@SUM(A1:A9)", "\r=3+3", "\uFF1D4+4");

    private static final Map<String, String> TEXTS = texts();

    /** What is in braces is a thing of which texts speak; its plain value is its name, a dash and the company's number. */
    private static final List<String> ROWS = List.of(
            "usage_event|event_id={event}|tool={tool}|provider={provider}|model={model}|account={account}"
                    + "|session_id={session}|request_id={request}|repository={repository}|branch={branch}"
                    + "|ticket_key={ticket}|service_tier={tier}|prompt_hash={prompt}|occurred_at=" + DAY
                    + "T09:00:00Z|ingested_at=" + DAY + "T10:00:00Z|input_tokens={tokens}|output_tokens=0",
            "person|person_id={person}|display_name={name}|email={email}|team={team}|cost_centre={centre}"
                    + "|manager_id={manager}|role_family={family}|stack={stack}|valid_from=2026-01-01",
            "identity|system={tool}|account={account}|person_id={person}",
            "rate|provider={provider}|model_id={model}|currency={currency}|unit={unit}|source={source}"
                    + "|long_context_operator={operator}|date_from=2026-01-01|input=3|output=15");

    /** Only there where they speak of what is hostile. */
    private static final List<String> FURTHER_ROWS = List.of(
            "model_alias|provider={provider}|alias={alias}|model_id={model}|source={alias_source}",
            "seat|tool={tool}|person_id={person}|plan={plan}|currency={seat_currency}|provider={seat_provider}"
                    + "|valid_from=2026-10-01|monthly_fee=31",
            "plan|tool={tool}|plan={plan}|valid_from=2026-01-01|included_credits=5|pooled=0",
            "invoice|provider={provider}|period={period}|currency={invoice_currency}|line_description={line}"
                    + "|invoice_id={invoice}|amount=10",
            "shared_account|system={shared_tool}|account={shared}|owner_person_id={person}|cost_centre={centre}"
                    + "|valid_from=2026-01-01",
            "fx_rate|rate_day=" + DAY + "|currency={fx_currency}|base_currency={fx_base}|rate=1.08",
            "price_adjustment|provider={provider}|kind={kind}|applies_to={applies}|note={note}|valid_from=2026-01-01"
                    + "|share=0.1",
            "cost_centre|cost_centre={centre}|name={centre_name}|legal_entity={centre_name}|gl_account={centre_name}",
            "budget|cost_centre={centre}|period={budget_period}|currency={budget_currency}|amount=100",
            "demand_owner|person_id={person}|valid_from=2026-01-01",
            "identity|system=git|account={author}|person_id={person}",
            "ticket|ticket_key={ticket}|project={project}|type={type}|summary={summary}|reporter={author}"
                    + "|assignee={assignee}|story_points={points}|parent_key={parent}|creator={creator}"
                    + "|caused_by_key={caused}|created_at=2026-10-20T09:00:00Z",
            "ticket_assignment|ticket_key={ticket}|assignee={assignee}|assigned_at=2026-10-21T09:00:00Z",
            "ticket_status|status={status}|category={category}",
            "ticket_transition|ticket_key={ticket}|from_status={from_status}|to_status={status}|changed_by={author}"
                    + "|changed_at=2026-10-22T09:00:00Z",
            "commit|sha={sha}|repository={repository}|branch={branch}|authored_at={authored}"
                    + "|committed_at={committed}|author_email={author}|committer_email={committer}"
                    + "|co_author_emails={co_author}|message_subject={subject}|ticket_keys={ticket}|reverts_sha={reverts}"
                    + "|pull_request={pull}|reviewer_emails={reviewer}|additions=10|deletions=1|files_changed=1",
            "commit_file|sha={sha}|repository={repository}|path={path}|additions=10|deletions=1");

    /** Things whose plain value has to be a certain word. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("tool", "claude_code"),
            Map.entry("provider", "anthropic"),
            Map.entry("tier", "standard"),
            Map.entry("team", "Blue"),
            Map.entry("centre", "CC-1"),
            Map.entry("currency", "USD"),
            Map.entry("unit", "1M_tokens"),
            Map.entry("operator", ">"),
            Map.entry("seat_currency", "USD"),
            Map.entry("period", "2026-10"),
            Map.entry("invoice_currency", "USD"),
            Map.entry("fx_currency", "EUR"),
            Map.entry("fx_base", "USD"),
            Map.entry("kind", "discount"),
            Map.entry("applies", "usage"),
            Map.entry("budget_period", "2026-10"),
            Map.entry("budget_currency", "USD"),
            Map.entry("category", "DONE"),
            Map.entry("points", "3"),
            Map.entry("authored", "2026-10-21T09:00:00Z"),
            Map.entry("committed", "2026-10-21T09:00:00Z"),
            Map.entry("seat_provider", "anthropic"));

    /** Where these are hostile, others speak of the same provider or cost centre too, and must not be mixed up. */
    private static final Map<String, Set<String>> OF_ITS_OWN = Map.of(
            "provider", Set.of("kind", "applies", "note", "line", "invoice", "period", "invoice_currency"),
            "centre", Set.of("centre_name"));

    /** As wide as rate.model_id: a longer one of usage can have no price. */
    private static final int MODEL = 128;

    private static final Pattern THING = Pattern.compile("\\{(\\w+)}");

    private final WarehouseFolder folder;
    private final List<Company> companies;

    /** Of this company this thing is hostile. */
    record Company(String thing, String kind, String text, int tokens) {
        @Override
        public String toString() {
            return thing + " is " + kind;
        }
    }

    private HostileWorld(WarehouseFolder folder, List<Company> companies) {
        this.folder = folder;
        this.companies = companies;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("SQL", "'; DROP TABLE ledger_entry; --");
        texts.put("a formula", "=HYPERLINK(\"//x\",\"click\")");
        texts.put("a sign", "");
        texts.put("a tab", "\t=2+2");
        texts.put("control characters", CONTROL_CHARACTERS);
        texts.put("right to left", "invoice\u202Egpj.exe\u2066\u200F");
        texts.put("zero width", "a\u200B\u200D\uFEFFb");
        texts.put("64 KB", "x".repeat(65_535));
        texts.put("emoji", "\uD83D\uDC69\u200D\uD83D\uDCBB e\u0301\u0327\u20DD");
        return texts;
    }

    /** With the hostile texts. */
    public static HostileWorld hostile(Path folder) {
        return of(folder, text -> text);
    }

    /** With harmless texts in the same places. */
    static HostileWorld harmless(Path folder) {
        return of(folder, null);
    }

    private static HostileWorld of(Path path, UnaryOperator<String> asItIs) {
        WarehouseFolder folder = WarehouseFolder.in(path);
        List<Company> companies = new ArrayList<>();
        for (String thing : things()) {
            TEXTS.forEach((kind, given) -> {
                int number = companies.size();
                String text = given.isEmpty() ? SIGNS.get(number / TEXTS.size() % SIGNS.size()) : given;
                String there = asItIs == null ? "harmless" + number : text;
                Company company = new Company(thing, kind, text, FIRST_TOKENS + number);
                companies.add(company);
                ROWS.forEach(row -> add(folder, row, company, there));
                FURTHER_ROWS.stream()
                        .filter(row -> row.contains("{" + thing + "}"))
                        .forEach(row -> add(folder, row, company, there));
            });
        }
        return new HostileWorld(folder, companies);
    }

    private static List<String> things() {
        TreeSet<String> things = new TreeSet<>();
        for (List<String> rows : List.of(ROWS, FURTHER_ROWS)) {
            rows.forEach(row -> THING.matcher(row).results().forEach(thing -> things.add(thing.group(1))));
        }
        things.remove("tokens");
        return List.copyOf(things);
    }

    private static void add(WarehouseFolder folder, String row, Company company, String hostile) {
        String[] parts = row.split("\\|");
        String[] values = new String[parts.length - 1];
        for (int i = 1; i < parts.length; i++) {
            Matcher thing = THING.matcher(parts[i]);
            values[i - 1] = thing.find()
                    ? parts[i].substring(0, thing.start()) + value(thing.group(1), company, hostile)
                    : parts[i];
        }
        folder.row(parts[0], values);
    }

    private static String value(String thing, Company company, String hostile) {
        if (thing.equals("tokens")) {
            return Integer.toString(company.tokens());
        }
        if (thing.equals(company.thing())) {
            return hostile;
        }
        String ofItsOwn = thing + "-" + company.tokens();
        return OF_ITS_OWN.getOrDefault(thing, Set.of()).contains(company.thing())
                ? ofItsOwn
                : WORDS.getOrDefault(thing, ofItsOwn);
    }

    public WarehouseFolder folder() {
        return folder;
    }

    List<Company> companies() {
        return companies;
    }

    /** The text columns of the contract, table by table, that none of the texts goes to. */
    static List<String> columnsLeftOut() {
        List<String> left = new ArrayList<>();
        for (ContractTable table : ContractTable.all()) {
            Pattern column = Pattern.compile("(?m)^ {4}`(\\w+)` +(?:VARCHAR|CHAR|TEXT)");
            String ddl = SqlFile.text("warehouse/contract/" + table.name() + ".sql");
            column.matcher(ddl).results().map(found -> found.group(1)).forEach(name -> {
                boolean isThere = List.of(ROWS, FURTHER_ROWS).stream()
                        .flatMap(List::stream)
                        .anyMatch(row -> row.startsWith(table.name() + "|") && row.contains("|" + name + "={"));
                if (!isThere) {
                    left.add(table.name() + "." + name);
                }
            });
        }
        return left;
    }

    /** What a database can hold: no more than its columns are wide. */
    HostileWorld cutToTheColumns() {
        for (ContractTable table : ContractTable.all()) {
            Pattern column = Pattern.compile("(?m)^ {4}`(\\w+)` +(?:VARCHAR|CHAR)\\((\\d+)\\)");
            String ddl = SqlFile.text("warehouse/contract/" + table.name() + ".sql");
            column.matcher(ddl)
                    .results()
                    .forEach(found -> folder.rowsOf(table.name())
                            .forEach(row -> row.computeIfPresent(
                                    found.group(1),
                                    (name, value) -> cut(
                                            value, name.equals("model") ? MODEL : Integer.parseInt(found.group(2))))));
        }
        return this;
    }

    private static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width));
    }
}
