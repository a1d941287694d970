package io.tokenyield.ledger;

import io.tokenyield.model.WrongUsage;
import io.tokenyield.reference.Seat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who bills the seats of a tool, where the seat itself does not say. Pure.
 *
 * @param byTool provider by tool; a tool that is not here bills its seats itself
 */
public record SeatProviders(Map<String, String> byTool) {

    /**
     * @param text pairs such as {@code claude_code=anthropic,copilot=github-copilot}; empty for none
     * @throws WrongUsage when the text is something else, or names a tool twice
     */
    public static SeatProviders parse(String text) {
        Map<String, String> providers = new TreeMap<>();
        if (text.isBlank()) {
            return new SeatProviders(providers);
        }
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw wrong(text, "'" + pair.strip() + "' is no pair of tool and provider");
            }
            if (providers.put(sides[0].strip(), sides[1].strip()) != null) {
                throw wrong(text, "it names " + sides[0].strip() + " twice");
            }
        }
        return new SeatProviders(providers);
    }

    private static WrongUsage wrong(String text, String why) {
        return new WrongUsage("TOKENYIELD_SEAT_PROVIDERS is '" + text + "': " + why
                + "; write tool=provider, with commas between them, such as claude_code=anthropic,codex=openai");
    }

    /** The seat's own provider, else that of its tool, else the tool. */
    public String of(Seat seat) {
        return seat.provider().isEmpty() ? byTool.getOrDefault(seat.tool(), seat.tool()) : seat.provider();
    }
}
