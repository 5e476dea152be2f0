package dev.gatehouse.server.furnish;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.LogSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the folders that are watched, and what their sources are called. */
final class SourceFolders {
    private SourceFolders() {}

    /**
     * The folders by the names of their sources.
     *
     * @param context the file that the configuration is from; its folders are relative to that of the file
     * @param given further ones, which have their own names, with a number where another source has it
     */
    static Map<String, Path> of(Configuration configuration, Optional<Path> context, List<Path> given) {
        Map<String, Path> folders = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>();
        Path base = base(context);
        for (LogSource source : configuration.sources()) {
            source.folder()
                    .ifPresent(folder ->
                            folders.put(source.name(), base.resolve(folder).normalize()));
            if (source.folder().isPresent() || source.kafka().isPresent()) {
                taken.add(source.name().toLowerCase(Locale.ROOT));
            }
        }
        for (Path folder : given) {
            Path whole = folder.toAbsolutePath().normalize();
            if (!folders.containsValue(whole)) {
                folders.put(free(String.valueOf(whole.getFileName()), taken), whole);
            }
        }
        return folders;
    }

    /** The folder to which paths in the file are relative. */
    static Path base(Optional<Path> context) {
        return context.map(file -> file.toAbsolutePath().normalize().resolveSibling(""))
                .orElse(Path.of("").toAbsolutePath());
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; LogSource.isTaken(free) || !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
