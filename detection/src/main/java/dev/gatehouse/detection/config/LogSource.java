package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the server's logs come from.
 *
 * @param name under which its records are known
 * @param folder the folder that is watched, as it is written: relative to that of the file; empty where logs are sent, or where
 *     the folder is named when the server is started
 * @param kafka the topics that are read in place of a folder
 * @param tables into which records of the folder, or of the topics, may fall; empty for all
 * @param silence after how long it is strange that nothing comes
 */
public record LogSource(
        String name, Optional<String> folder, Optional<KafkaTopics> kafka, Set<Table> tables, Silence silence) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    /** What Gatehouse itself tells comes from there, and what was imported. */
    private static final Set<String> TAKEN = Set.of("gatehouse", "import");

    public LogSource {
        requireNonNull(name, "name is null");
        requireNonNull(folder, "folder is null");
        requireNonNull(kafka, "kafka is null");
        tables = Set.copyOf(tables);
        requireNonNull(silence, "silence is null");
    }

    /** Whether a source may be called so: letters, digits and . _ -, 63 at most. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether Gatehouse has a source of that name for itself. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }

    /** After how long it is strange that nothing comes. */
    public sealed interface Silence {
        /** Nothing is said: after the usual time, if it ever spoke. */
        record Usual() implements Silence {}

        /** After this time, whether it ever spoke or not. */
        record After(Duration time) implements Silence {
            public After {
                requireNonNull(time, "time is null");
            }
        }

        /** It may be silent for good. */
        record Never() implements Silence {}
    }
}
