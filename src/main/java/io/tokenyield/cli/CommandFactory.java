package io.tokenyield.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;

/** Hands the clock to commands that ask for it: the only place in the program where a clock comes from. */
final class CommandFactory implements CommandLine.IFactory {
    private final Clock clock;

    CommandFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> withClock = type.getDeclaredConstructor(Clock.class);
            withClock.setAccessible(true);
            return withClock.newInstance(clock);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
