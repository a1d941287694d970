package io.tokenyield.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What world {@link SampleWorld} makes. People, days, from, events, seed and format decide every byte; threads and memory do not.
 *
 * @param people how many people work there
 * @param days how many UTC days the window has
 * @param from its first day
 * @param events about how many rows {@code usage_event} gets, repeats included
 * @param seed another seed, another world
 * @param format of the warehouse tables
 * @param out the folder that gets the files; files of the same names are replaced
 * @param threads that DuckDB may use
 * @param memory that DuckDB may use before it spills to disk, such as {@code 2GB}
 * @param behaviours whether some people waste, play games with tickets and commits, or work in honest but odd ways
 */
public record SampleOptions(
        int people,
        int days,
        LocalDate from,
        long events,
        long seed,
        SampleFormat format,
        Path out,
        int threads,
        String memory,
        boolean behaviours) {

    /** The events of a person on an average day, where nothing else is asked for. */
    public static final int USUAL_EVENTS_PER_PERSON_DAY = 45;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,5} ?(MB|GB|MiB|GiB)");

    public SampleOptions {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(memory, "memory");
        require(people >= 1 && people <= 200_000, "people is %d: give 1 to 200000, such as --people 40", people);
        require(days >= 1 && days <= 1_100, "days is %d: give 1 to 1100, such as --days 60", days);
        require(!from.isBefore(FIRST_DAY) && !from.isAfter(LAST_DAY), "from is %s: give a day from 2000 to 2199", from);
        require(
                (long) people * days <= 20_000_000,
                "people times days is %d: give fewer people or days, at most 20000000 together",
                (long) people * days);
        require(
                events >= people && events <= 4_000_000_000L,
                "events is %d: give at least one per person (%d) and at most 4000000000",
                events,
                people);
        require(threads >= 1 && threads <= 256, "threads is %d: give 1 to 256", threads);
        require(MEMORY.matcher(memory).matches(), "memory is '%s': give an amount such as 2GB or 800MB", memory);
    }

    /** A company of 40 people over 60 days, as CSV; change what you want with the {@code with} methods. */
    public static SampleOptions into(Path out) {
        return new SampleOptions(
                40,
                60,
                LocalDate.of(2026, 9, 1),
                40L * 60 * USUAL_EVENTS_PER_PERSON_DAY,
                1,
                SampleFormat.CSV,
                out,
                Math.min(256, Runtime.getRuntime().availableProcessors()),
                "2GB",
                false);
    }

    /** The same company with other people, days, and the usual number of events for them. */
    public SampleOptions withSize(int newPeople, int newDays) {
        return new SampleOptions(
                newPeople,
                newDays,
                from,
                Math.max(1L, newPeople) * Math.max(1L, newDays) * USUAL_EVENTS_PER_PERSON_DAY,
                seed,
                format,
                out,
                threads,
                memory,
                behaviours);
    }

    public SampleOptions withEvents(long newEvents) {
        return new SampleOptions(people, days, from, newEvents, seed, format, out, threads, memory, behaviours);
    }

    public SampleOptions withEventsPerPersonDay(int each) {
        require(each >= 1 && each <= 100_000, "events per person and day is %d: give 1 to 100000", each);
        return withEvents((long) people * days * each);
    }

    public SampleOptions withFrom(LocalDate newFrom) {
        return new SampleOptions(people, days, newFrom, events, seed, format, out, threads, memory, behaviours);
    }

    public SampleOptions withSeed(long newSeed) {
        return new SampleOptions(people, days, from, events, newSeed, format, out, threads, memory, behaviours);
    }

    public SampleOptions withFormat(SampleFormat newFormat) {
        return new SampleOptions(people, days, from, events, seed, newFormat, out, threads, memory, behaviours);
    }

    public SampleOptions withOut(Path newOut) {
        return new SampleOptions(people, days, from, events, seed, format, newOut, threads, memory, behaviours);
    }

    public SampleOptions withResources(int newThreads, String newMemory) {
        return new SampleOptions(people, days, from, events, seed, format, out, newThreads, newMemory, behaviours);
    }

    /** The same company with labelled behaviours: other people and other work, not the same with some rows more. */
    public SampleOptions withBehaviours() {
        return new SampleOptions(people, days, from, events, seed, format, out, threads, memory, true);
    }

    private static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(message, values));
        }
    }
}
