package dev.gatehouse.lake.journal;

import dev.gatehouse.lake.failure.Kind;
import java.nio.file.Path;

/** A part of the journal that was once on disk does not hold any more. */
public final class JournalDamagedException extends JournalException {
    private static final long serialVersionUID = 1;

    JournalDamagedException(Path file, long position, String what) {
        super("journal-damaged", Kind.EXTERNAL, file + " is damaged at position " + position + ": " + what, null);
    }
}
