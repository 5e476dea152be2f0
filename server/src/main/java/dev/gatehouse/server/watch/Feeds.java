package dev.gatehouse.server.watch;

import dev.gatehouse.connect.source.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a station gets logs from by itself.
 *
 * @param folders that are watched, by the name of the source that each is
 * @param topics of Kafka that are read, likewise
 */
public record Feeds(Map<String, Path> folders, Map<String, KafkaSettings> topics) {
    public Feeds {
        folders = Collections.unmodifiableMap(new LinkedHashMap<>(folders));
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    }

    /** Folders alone. */
    public static Feeds of(Map<String, Path> folders) {
        return new Feeds(folders, Map.of());
    }
}
