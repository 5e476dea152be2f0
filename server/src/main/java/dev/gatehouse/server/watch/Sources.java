package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.detection.config.LogSource.Silence;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.watch.SourceStanding.Failure;
import dev.gatehouse.server.watch.SourceStanding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every source, and how it stands. For any number of threads. */
public final class Sources {
    /** After so long the silence of a source that ever spoke is strange, unless the configuration says otherwise. */
    public static final Duration USUAL = Duration.ofHours(24);

    private static final String IMPORT = "import";

    private final SourceBook book;
    private final Supplier<Map<String, FolderStatus>> folders;
    private final Supplier<Map<String, KafkaStatus>> topics;
    private final Supplier<List<LogSource>> configured;
    private final InstantSource clock;
    private final Instant begun;

    Sources(
            SourceBook book,
            Supplier<Map<String, FolderStatus>> folders,
            Supplier<Map<String, KafkaStatus>> topics,
            Supplier<List<LogSource>> configured,
            InstantSource clock) {
        this.book = requireNonNull(book, "book is null");
        this.folders = requireNonNull(folders, "folders is null");
        this.topics = requireNonNull(topics, "topics is null");
        this.configured = requireNonNull(configured, "configured is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.begun = clock.instant();
    }

    /** That pieces of what a source sent were no records. */
    public void unreadable(String source, long pieces) {
        if (pieces > 0) {
            book.unreadable(source, pieces);
        }
    }

    /** That what a source sent could not be taken. */
    public void failed(String source, String words) {
        book.failed(source, micros(clock.instant()), words);
    }

    /**
     * All of them, by name.
     *
     * @param bound what tokens that nobody revoked may send, also such as ran out: of their silence somebody should know
     */
    public List<SourceStanding> all(Collection<SourceBinding> bound) {
        Map<String, FolderStatus> watched = folders.get();
        Map<String, KafkaStatus> read = topics.get();
        Map<String, LogSource> named = configured.get().stream()
                .collect(Collectors.toMap(LogSource::name, source -> source, (one, other) -> one));
        Map<String, List<SourceBinding>> sending = bound.stream().collect(Collectors.groupingBy(SourceBinding::source));
        Set<String> names = new TreeSet<>(book.names());
        names.add(OwnRecords.SOURCE);
        names.addAll(watched.keySet());
        names.addAll(read.keySet());
        names.addAll(named.keySet());
        names.addAll(sending.keySet());
        return names.stream()
                .map(name -> standing(
                        name,
                        Optional.ofNullable(watched.get(name)),
                        Optional.ofNullable(read.get(name)),
                        Optional.ofNullable(named.get(name)),
                        sending.getOrDefault(name, List.of())))
                .toList();
    }

    private SourceStanding standing(
            String name,
            Optional<FolderStatus> folder,
            Optional<KafkaStatus> kafka,
            Optional<LogSource> named,
            List<SourceBinding> sending) {
        Kind kind = kind(name, folder.isPresent(), kafka.isPresent(), named.isPresent() || !sending.isEmpty());
        boolean isOurs = folder.isPresent() || kafka.isPresent();
        SourceBook.State state = book.state(name);
        Optional<Instant> received = Tally.instant(state.received());
        Optional<Duration> patience = isOurs || kind == Kind.PUSHED
                ? patience(named.map(LogSource::silence).orElse(new Silence.Usual()), received.isPresent())
                : Optional.empty();
        boolean silent =
                patience.filter(most -> state.silent().compareTo(most) >= 0).isPresent();
        return new SourceStanding(
                name,
                kind,
                isOurs ? named.map(LogSource::tables).orElse(Set.of()) : tables(sending),
                folder,
                kafka,
                state.judged(),
                received,
                state.waiting(),
                behind(
                        state,
                        folder.map(FolderStatus::age)
                                .or(() -> kafka.map(KafkaStatus::age))
                                .orElse(Duration.ZERO)),
                state.unreadable(),
                state.failed()
                        .map(failed -> new Failure(Tally.instant(failed.at()).orElse(begun), failed.words())),
                patience,
                silent ? Optional.of(received.orElse(begun)) : Optional.empty());
    }

    private static Kind kind(String name, boolean isWatched, boolean isRead, boolean isKnown) {
        if (name.equals(OwnRecords.SOURCE)) {
            return Kind.OWN;
        }
        if (isWatched) {
            return Kind.FOLDER;
        }
        if (isRead) {
            return Kind.KAFKA;
        }
        if (isKnown) {
            return Kind.PUSHED;
        }
        return name.equals(IMPORT) ? Kind.IMPORTED : Kind.FORMER;
    }

    private static Optional<Duration> patience(Silence silence, boolean spoke) {
        return switch (silence) {
            case Silence.After(Duration time) -> Optional.of(time);
            case Silence.Never _ -> Optional.empty();
            case Silence.Usual _ -> spoke ? Optional.of(USUAL) : Optional.empty();
        };
    }

    /** Those of all its tokens; all tables where one of them may send all. */
    private static Set<Table> tables(List<SourceBinding> sending) {
        Set<Table> tables = new HashSet<>();
        for (SourceBinding binding : sending) {
            if (binding.tables().isEmpty()) {
                return Set.of();
            }
            tables.addAll(binding.tables());
        }
        return tables;
    }

    private Duration behind(SourceBook.State state, Duration outside) {
        Duration inJournal = Tally.instant(state.oldestWaiting())
                .filter(_ -> state.waiting() > 0)
                .map(since -> Duration.between(since, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return outside.compareTo(inJournal) > 0 ? outside : inJournal;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
