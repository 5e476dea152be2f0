package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How a source stands.
 *
 * @param tables into which its records may fall; empty for all
 * @param folder how its folder stands
 * @param kafka how its topics of Kafka stand
 * @param judged what is judged of it, since it first spoke
 * @param received when something was accepted from it last
 * @param waiting how many bytes are accepted and not judged
 * @param behind for how long what waits longest has waited, in the folder, in the topics or to be judged
 * @param unreadable pieces of what it sent that were no record, since the start
 * @param failure what went wrong last of what it sent, since the start
 * @param patience after how long its silence is strange; empty where it may be silent
 * @param silentSince since when it is silent for longer than that; empty where it is not
 */
public record SourceStanding(
        String name,
        Kind kind,
        Set<Table> tables,
        Optional<FolderStatus> folder,
        Optional<KafkaStatus> kafka,
        Tally judged,
        Optional<Instant> received,
        long waiting,
        Duration behind,
        long unreadable,
        Optional<Failure> failure,
        Optional<Duration> patience,
        Optional<Instant> silentSince) {
    /** What a source is. */
    public enum Kind {
        /** A folder that is watched. */
        FOLDER,
        /** It is read from topics of Kafka. */
        KAFKA,
        /** It sends to {@code /ingest}: it has a token, or the configuration names it. */
        PUSHED,
        /** Gatehouse itself. */
        OWN,
        /** What was imported. */
        IMPORTED,
        /** It hands nothing over any more: no folder, no topic, no token, no word in the configuration. */
        FORMER
    }

    /** That something went wrong. */
    public record Failure(Instant at, String words) {
        public Failure {
            requireNonNull(at, "at is null");
            requireNonNull(words, "words is null");
        }
    }

    public SourceStanding {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        tables = Set.copyOf(tables);
        requireNonNull(folder, "folder is null");
        requireNonNull(kafka, "kafka is null");
        requireNonNull(judged, "judged is null");
        requireNonNull(received, "received is null");
        requireNonNull(behind, "behind is null");
        requireNonNull(failure, "failure is null");
        requireNonNull(patience, "patience is null");
        requireNonNull(silentSince, "silentSince is null");
    }
}
