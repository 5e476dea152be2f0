package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.lake.journal.JournalPosition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A journal and the lake behind it, as a test has them. */
record Opened(Journal journal, Lake lake) implements AutoCloseable {
    private static final JournalLimits LIMITS = new JournalLimits(1 << 20, Duration.ofSeconds(60), 1 << 20, 0);
    static final LakeSettings SETTINGS = new LakeSettings(128L << 20, 2, 2048, 16L << 20);

    static final LakeSettings SMALL_FILES = new LakeSettings(128L << 20, 2, 2048, 20_000);

    static Opened in(Path folder) {
        return in(folder, SETTINGS);
    }

    static Opened in(Path folder, LakeSettings settings) {
        Journal journal = Journal.open(folder.resolve("journal"), LIMITS);
        return new Opened(journal, Lake.open(journal, folder.resolve("lake"), settings));
    }

    /** Appends records that were received then. */
    JournalPosition append(Instant received, String... records) {
        byte[] bytes = (String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8);
        return journal.append(new Batch("push", "home", "request 7", EventQuery.micros(received), bytes));
    }

    /** Seals what was appended and makes a file of it. */
    void convert() {
        journal.seal();
        int _ = lake.convert();
    }

    /** All events of a query, page by page. */
    List<EventRow> all(EventQuery query) {
        List<EventRow> rows = new ArrayList<>();
        EventPage page = lake.find(query);
        rows.addAll(page.events());
        while (page.next().isPresent()) {
            page = lake.find(query.after(page.next().get()));
            rows.addAll(page.events());
        }
        return rows;
    }

    @Override
    public void close() {
        lake.close();
        journal.close();
    }
}
