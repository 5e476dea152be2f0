package dev.gatehouse.server.survival;

import dev.gatehouse.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of each kill, as a table. */
final class KillReport {
    private final String title;
    private final String recovery;
    private final List<Kill> kills = new ArrayList<>();

    /**
     * One kill.
     *
     * @param age of the process
     * @param underWay what went on, in words
     * @param reached how long the next process took to say where it listens; zero where it was killed before
     * @param answered how long until that one had recovered; zero where it was killed before
     */
    record Kill(Duration age, String underWay, Duration reached, Duration answered) {
        Kill recovered(Duration reached, Duration answered) {
            return new Kill(age, underWay, reached, answered);
        }
    }

    /** Where a process has recovered when it answers 200 to what was sent. */
    KillReport(String title) {
        this(title, "took logs again after");
    }

    /** @param recovery what the time is called that a process takes to recover */
    KillReport(String title, String recovery) {
        this.title = title;
        this.recovery = recovery;
    }

    /** That a process was killed. */
    void killed(Duration age, String underWay) {
        kills.add(new Kill(age, underWay, Duration.ZERO, Duration.ZERO));
    }

    /** How long the process after the last kill took to come up. */
    void recovered(Duration reached, Duration answered) {
        if (!kills.isEmpty()) {
            kills.set(kills.size() - 1, kills.getLast().recovered(reached, answered));
        }
    }

    int count() {
        return kills.size();
    }

    /** Prints it, and writes it beside what is built. */
    void write(String name) throws IOException {
        StringBuilder table = new StringBuilder("# " + title + "\n\n"
                + "| kill | after | under way | reached again after | " + recovery + " |\n|---|---|---|---|---|\n");
        for (int i = 0; i < kills.size(); i++) {
            Kill kill = kills.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %s | %s |%n",
                    i + 1,
                    seconds(kill.age()),
                    kill.underWay(),
                    seconds(kill.reached()),
                    seconds(kill.answered())));
        }
        System.out.println(table);
        Path folder = Files.createDirectories(Repository.folder().resolve("server/target"));
        Files.writeString(folder.resolve(name + ".md"), table);
    }

    private static String seconds(Duration time) {
        return time.isZero() ? "killed before" : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
