package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.watch.OwnRecord;
import dev.gatehouse.server.watch.OwnRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells when a sink has taken nothing for a time, and when it takes alerts again. For one thread. */
public final class FailingSinks {
    /** What is noticed of a sink that takes nothing. */
    public static final String FAILING = "Sink failing";

    /** What is noticed of one that takes alerts again. */
    public static final String WORKS = "Sink works again";

    private static final Logger LOG = Logger.getLogger(FailingSinks.class);

    /** So long it may be away without a word. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Sinks sinks;
    private final OwnRecords own;
    private final InstantSource clock;
    private final Map<String, Instant> told = new HashMap<>();

    public FailingSinks(Sinks sinks, OwnRecords own, InstantSource clock) {
        this.sinks = requireNonNull(sinks, "sinks is null");
        this.own = requireNonNull(own, "own is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Looks at all sinks. */
    public void round() {
        Instant now = clock.instant();
        sinks.troubles().forEach((name, trouble) -> look(name, trouble, now));
    }

    private void look(String name, Optional<SinkStatus.Trouble> trouble, Instant now) {
        Optional<SinkStatus.Trouble> grave =
                trouble.filter(one -> !now.isBefore(one.since().plus(PATIENCE)));
        if (grave.isPresent() && !grave.get().since().equals(told.get(name))) {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("Since", grave.get().since().toString());
            details.put("Why", grave.get().why());
            tell(FAILING, name, grave.get().since(), now, details);
            told.put(name, grave.get().since());
        } else if (trouble.isEmpty() && told.containsKey(name)) {
            tell(WORKS, name, requireNonNull(told.get(name), "told is null"), now, Map.of());
            Instant _ = told.remove(name);
        }
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        LOG.error("how sinks stand cannot be told; it is tried again", failure);
    }

    private void tell(String what, String name, Instant since, Instant now, Map<String, String> details) {
        own.tell(List.of(new OwnRecord(
                UUID.nameUUIDFromBytes((what + "\n" + name + "\n" + since).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                now,
                what,
                Optional.empty(),
                List.of(new OwnRecord.Target("Sink", name, name)),
                details)));
    }
}
