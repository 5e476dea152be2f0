package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.PressedException;
import dev.gatehouse.server.port.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/*
 * What was told last of a source is the offset of the batch that told it, so telling and remembering are one step: after a kill
 * between any two instructions it is told once, and a silence that goes on is not told again at the next start.
 */
/** Tells when a source falls silent, and when it speaks again. For one thread. */
public final class Silences {
    /** What was noticed of a source that handed nothing over for too long. */
    public static final String SILENT = "Source silent";

    /** What was noticed of a silent source that handed something over. */
    public static final String SPEAKS = "Source speaks again";

    private static final Logger LOG = Logger.getLogger(Silences.class);
    private static final String PART = "silence/";
    private static final String SINCE = "silent ";
    private static final String NEVER = "never";

    private final Sources sources;
    private final OwnRecords own;
    private final Supplier<Collection<SourceBinding>> bound;
    private final InstantSource clock;
    private final Map<String, String> told = new HashMap<>();

    /**
     * Of a station.
     *
     * @param bound what tokens may send
     */
    public Silences(Station station, Supplier<Collection<SourceBinding>> bound, InstantSource clock) {
        this.sources = station.sources();
        this.own = station.own();
        this.bound = requireNonNull(bound, "bound is null");
        this.clock = requireNonNull(clock, "clock is null");
        String prefix = OwnRecords.SOURCE + "/" + PART;
        station.offsetsAtStart().forEach((key, offset) -> {
            if (key.startsWith(prefix)) {
                told.put(key.substring(prefix.length()), offset);
            }
        });
    }

    /** Looks at all sources. */
    public void round() {
        for (SourceStanding source : sources.all(bound.get())) {
            Optional<String> before =
                    Optional.ofNullable(told.get(source.name())).filter(text -> text.startsWith(SINCE));
            String word = source.received().map(Instant::toString).orElse(NEVER);
            if (source.silentSince().isPresent()) {
                if (before.filter((SINCE + word)::equals).isEmpty()) {
                    tell(source, SILENT, word, SINCE + word);
                }
            } else if (before.filter(text -> !text.equals(SINCE + word)).isPresent()) {
                tell(source, SPEAKS, before.orElseThrow().substring(SINCE.length()), "speaks");
            }
        }
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        if (failure instanceof PressedException || failure instanceof UnavailableException) {
            LOG.warnf("the silence of sources cannot be told, trying again: %s", failure.getMessage());
        } else {
            LOG.error("the silence of sources cannot be told; it is tried again", failure);
        }
    }

    /** Tells it, of the silence after a last word. */
    private void tell(SourceStanding source, String what, String since, String offset) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Source", source.name());
        details.put("Last word", since);
        source.patience().ifPresent(most -> details.put("Silent after", words(most)));
        OwnRecord record = new OwnRecord(
                id(what, source.name(), since),
                clock.instant(),
                what,
                Optional.empty(),
                List.of(new OwnRecord.Target("Source", source.name(), source.name())),
                details);
        own.tell(record, PART + source.name(), offset);
        told.put(source.name(), offset);
        LOG.infof("%s: %s", what, source.name());
    }

    static String id(String what, String name, String since) {
        return UUID.nameUUIDFromBytes((what + "\n" + name + "\n" + since).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String words(Duration time) {
        if (time.toHours() > 0 && time.toMinutesPart() == 0) {
            return time.toHours() + " hours";
        }
        return time.toMinutes() + " minutes";
    }
}
