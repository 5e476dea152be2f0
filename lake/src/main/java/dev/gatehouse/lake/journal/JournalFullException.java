package dev.gatehouse.lake.journal;

import dev.gatehouse.lake.failure.Kind;
import org.jspecify.annotations.Nullable;

/** There is no room for the batch: nothing of it was kept, and it may be appended again when there is. */
public final class JournalFullException extends JournalException {
    private static final long serialVersionUID = 1;

    JournalFullException(String message, @Nullable Throwable cause) {
        super("journal-full", Kind.RESOURCE, message, cause);
    }
}
