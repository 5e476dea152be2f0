package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.Intake;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
import dev.gatehouse.connect.source.kafka.Gap;
import dev.gatehouse.connect.source.kafka.KafkaIntake;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes what topics of Kafka hold into the journal, and tells what became of the rest. For one thread. */
final class TopicIntake implements KafkaIntake {
    /** What was noticed of a partition that does not go on where it was read up to. */
    static final String GAP = "Source has a gap";

    private static final Logger LOG = Logger.getLogger(TopicIntake.class);

    private final String name;
    private final Intake records;
    private final JournalAcceptor journal;
    private final OwnRecords own;
    private final InstantSource clock;

    /**
     * Of a source.
     *
     * @param records takes what can be handed over
     */
    TopicIntake(String name, Intake records, JournalAcceptor journal, OwnRecords own, InstantSource clock) {
        this.name = requireNonNull(name, "name is null");
        this.records = requireNonNull(records, "records is null");
        this.journal = requireNonNull(journal, "journal is null");
        this.own = requireNonNull(own, "own is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void accept(Taken block) throws PressedException, UnavailableException {
        records.accept(block);
    }

    @Override
    public void leftOut(String origin, long position, long length, String reason) throws UnavailableException {
        try {
            journal.leftOut(origin, position, length, reason);
        } catch (dev.gatehouse.server.port.UnavailableException e) {
            throw new UnavailableException(e.words(), e.retryAfter());
        }
    }

    @Override
    public void gap(String origin, Gap gap) throws PressedException, UnavailableException {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Source", name);
        details.put("Partition", gap.topic() + "/" + gap.partition());
        details.put("What", gap.cause().words());
        details.put("Expected offset", Long.toString(gap.expected()));
        details.put("Resumed offset", Long.toString(gap.resumed()));
        OwnRecord record = new OwnRecord(
                id(origin, gap),
                clock.instant(),
                GAP,
                Optional.empty(),
                List.of(new OwnRecord.Target("Source", name, name)),
                details);
        try {
            own.tell(List.of(record));
        } catch (dev.gatehouse.server.port.PressedException e) {
            throw new PressedException(e.words(), e.retryAfter());
        } catch (dev.gatehouse.server.port.UnavailableException e) {
            throw new UnavailableException(e.words(), e.retryAfter());
        }
        LOG.warnf("%s: %s", origin, gap.words());
    }

    /** Told twice after a kill, it is one event. */
    private static String id(String origin, Gap gap) {
        String text = GAP + "\n" + origin + "\n" + gap.cause() + "\n" + gap.expected() + "\n" + gap.resumed();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
