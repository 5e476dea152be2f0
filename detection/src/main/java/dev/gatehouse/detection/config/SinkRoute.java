package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.util.List;

/**
 * Which alerts go somewhere: those for which all of it holds.
 *
 * @param least the least severity
 * @param rules ids, titles or rows of the guide of the rules that are meant; none for any
 * @param entities whom or what an alert must concern, one of them; none for any
 * @param expected whether alerts that were expected go there too
 */
public record SinkRoute(Level least, List<String> rules, List<String> entities, boolean expected) {
    /** All that is news. */
    public static final SinkRoute ALL = new SinkRoute(Level.INFORMATIONAL, List.of(), List.of(), false);

    public SinkRoute {
        requireNonNull(least, "least is null");
        rules = List.copyOf(rules);
        entities = List.copyOf(entities);
    }
}
