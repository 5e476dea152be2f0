package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.port.Duty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What whoever starts the server wants of it, beside how it is reached.
 *
 * @param home where Gatehouse lies, with its catalogue
 * @param context the file with what the organisation declares
 * @param rules files and folders of further rules
 * @param folders folders of logs that are watched
 * @param directory where exports of the directory lie
 * @param duty what the server is to be there for; empty where nobody serves, but does something else with the data folder
 * @param database the URL of a PostgreSQL database; empty for a file in the data folder
 */
public record Wishes(
        Path home,
        Optional<Path> context,
        List<Path> rules,
        List<Path> folders,
        Optional<Path> directory,
        Optional<Duty> duty,
        Optional<String> database) {
    /** The system property for each. */
    public static final String HOME = "gatehouse.home";

    public static final String CONTEXT = "gatehouse.context";
    public static final String RULES = "gatehouse.rules";
    public static final String FOLDERS = "gatehouse.folders";
    public static final String DIRECTORY = "gatehouse.directory";
    public static final String ROLE = "gatehouse.role";
    public static final String DATABASE = "gatehouse.database";

    /** Between several paths. */
    public static final String BETWEEN = "\n";

    public Wishes {
        requireNonNull(home, "home is null");
        requireNonNull(context, "context is null");
        rules = List.copyOf(rules);
        folders = List.copyOf(folders);
        requireNonNull(directory, "directory is null");
        requireNonNull(duty, "duty is null");
        requireNonNull(database, "database is null");
    }

    /** As properties say it. */
    static Wishes of(Function<String, Optional<String>> property) {
        return new Wishes(
                Path.of(property.apply(HOME).orElse("")),
                property.apply(CONTEXT).map(Path::of),
                paths(property.apply(RULES)),
                paths(property.apply(FOLDERS)),
                property.apply(DIRECTORY).map(Path::of),
                property.apply(ROLE).flatMap(Duty::of),
                property.apply(DATABASE));
    }

    private static List<Path> paths(Optional<String> text) {
        return text.stream()
                .flatMap(paths -> Stream.of(paths.split(BETWEEN)))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
