package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.connect.source.Trouble;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.watch.SourceStanding;
import dev.gatehouse.server.watch.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as the API shows it. */
@Schema(name = "Source")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceView(
        String name,

        @Schema(
                description =
                        "folder, kafka, pushed, own (Gatehouse itself), imported, or former: no folder, no token and no"
                                + " word in gatehouse.yaml any more.")
        String kind,

        @Schema(
                description =
                        "Of a folder: starting, catching_up, watching, pressed, unavailable or no_folder; of Kafka:"
                                + " starting, catching_up, reading, idle, pressed, unavailable, away or refused; of a source"
                                + " that sends: listening; of others absent.")
        @Nullable
        String state,

        @Schema(description = "Into which tables its records may fall; empty for all.")
        List<String> tables,

        @Schema(description = "When something was accepted last, also before the server's start.") @Nullable
        Instant lastReceived,

        @Schema(description = "When the latest of its events happened that is judged, also before the start.") @Nullable
        Instant lastEvent,

        @Schema(
                description =
                        "Log records that are judged, repeats included, since it first spoke: restarts do not matter.")
        long records,

        @Schema(description = "How many bytes that are; since it first spoke.")
        long bytes,

        @Schema(description = "Pieces that were set apart when they were judged; since it first spoke.")
        long quarantined,

        Lag lag,

        @Schema(
                description =
                        "Of a folder: files that cannot be read, or were not read to their end; of Kafka: values that"
                                + " were left out; of a source that sends: pieces of what it sent that were no record, or"
                                + " too large for one. Since the start.")
        long unreadable,

        @Schema(description = "Of a folder: how many files there are.") @Nullable
        Integer files,

        @Schema(description = "Of a folder: how many of them are read to their end.") @Nullable
        Integer filesRead,

        @Schema(description = "Of Kafka: those that this server reads.") @Nullable
        List<Partition> partitions,

        Errors errors,

        @Schema(
                description =
                        "After how long its silence is an alert, as ISO 8601 writes it; absent where it may be silent.")
        @Nullable
        String silentAfter,

        @Schema(description = "Its last word, or the server's start, where it is silent for longer than that.")
        @Nullable
        Instant silentSince) {
    private static final int MOST_ERRORS = 50;
    private static final double MILLIS = 1000;

    /** What is not judged yet. */
    @Schema(name = "SourceLag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lag(
            @Schema(description = "How many bytes lie unread in its folder, as stored.")
            long unread,

            @Schema(description = "How many bytes are accepted and not judged.")
            long unjudged,

            @Schema(description = "For how long what waits longest has waited, at most.")
            double seconds,

            @Schema(description = "Of Kafka: how many offsets are unread.") @Nullable
            Long offsets) {}

    /** A partition of a topic. */
    @Schema(name = "SourcePartition")
    record Partition(
            String topic,
            int partition,

            @Schema(description = "The offset of the record that is read next.")
            long next,

            @Schema(description = "The offset that the next record to come will have.")
            long end,

            long lag,

            @Schema(description = "For how long there has been something to read.")
            double seconds) {
        static Partition of(KafkaStatus.Partition partition) {
            return new Partition(
                    partition.topic(),
                    partition.number(),
                    partition.next(),
                    partition.end(),
                    partition.lag(),
                    partition.age().toMillis() / MILLIS);
        }
    }

    /** What is wrong. */
    @Schema(name = "SourceErrors")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Errors(
            @Schema(
                    description =
                            "What is or went wrong with files of the folder, or with topics, since the start; at most 50.")
            List<Wrong> now,

            @Schema(description = "What was refused last of what it sent, since the start.") @Nullable
            Refused last) {}

    /** Something that is wrong with a file. */
    @Schema(name = "SourceError")
    record Wrong(
            @Schema(
                    description =
                            "The file, seen from the folder; . for the folder itself. Of Kafka: the topic or partition, or what else it is.")
            String file,

            String what,
            String remedy) {}

    /** Something that was refused. */
    @Schema(name = "SourceRefusal")
    record Refused(Instant at, String words) {}

    static SourceView of(SourceStanding source) {
        Optional<FolderStatus> folder = source.folder();
        Optional<KafkaStatus> kafka = source.kafka();
        return new SourceView(
                source.name(),
                source.kind().name().toLowerCase(Locale.ROOT),
                state(source),
                source.tables().stream().map(Table::azureName).sorted().toList(),
                source.received().orElse(null),
                Tally.instant(source.judged().event()).orElse(null),
                source.judged().records(),
                source.judged().bytes(),
                source.judged().quarantined(),
                new Lag(
                        folder.map(FolderStatus::lag).orElse(0L),
                        source.waiting(),
                        source.behind().toMillis() / MILLIS,
                        kafka.map(KafkaStatus::lag).orElse(null)),
                folder.map(status -> (long) status.troubles().size())
                        .or(() -> kafka.map(KafkaStatus::leftOut))
                        .orElse(source.unreadable()),
                folder.map(FolderStatus::files).orElse(null),
                folder.map(FolderStatus::filesRead).orElse(null),
                kafka.map(status ->
                                status.partitions().stream().map(Partition::of).toList())
                        .orElse(null),
                new Errors(
                        Stream.of(
                                        folder.map(FolderStatus::troubles),
                                        kafka.map(KafkaStatus::troubles),
                                        kafka.map(KafkaStatus::notes))
                                .flatMap(Optional::stream)
                                .flatMap(List::stream)
                                .limit(MOST_ERRORS)
                                .map(SourceView::wrong)
                                .toList(),
                        source.failure()
                                .map(failure -> new Refused(failure.at(), failure.words()))
                                .orElse(null)),
                source.patience().map(Duration::toString).orElse(null),
                source.silentSince().orElse(null));
    }

    private static @Nullable String state(SourceStanding source) {
        return switch (source.kind()) {
            case FOLDER ->
                source.folder()
                        .map(status -> status.state().name().toLowerCase(Locale.ROOT))
                        .orElse(null);
            case KAFKA ->
                source.kafka()
                        .map(status -> status.state().name().toLowerCase(Locale.ROOT))
                        .orElse(null);
            case PUSHED -> "listening";
            case OWN, IMPORTED, FORMER -> null;
        };
    }

    /** Where the folder lies on the machine is nobody's business who may only read. */
    private static Wrong wrong(Trouble trouble) {
        boolean absolute = trouble.file().startsWith("/") || trouble.file().matches("[A-Za-z]:\\\\.*");
        return new Wrong(absolute ? "." : trouble.file(), relative(trouble.what()), trouble.remedy());
    }

    /** The words without paths that begin at a root; those of a file are in the name beside them. */
    private static String relative(String words) {
        return words.replaceAll("(?<![\\w.-])(/[^\\s/:;,()]+)+/?", "...");
    }
}
