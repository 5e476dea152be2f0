package dev.gatehouse.lake.journal;

import dev.gatehouse.lake.failure.Kind;
import dev.gatehouse.lake.failure.LakeException;
import org.jspecify.annotations.Nullable;

/** The journal could not be written or read. */
public class JournalException extends LakeException {
    private static final long serialVersionUID = 1;

    JournalException(String code, Kind kind, String message, @Nullable Throwable cause) {
        super(code, kind, message, cause);
    }

    static JournalException closed() {
        return new JournalException("journal-closed", Kind.INTERNAL, "the journal is closed", null);
    }

    static JournalException failed(Throwable cause) {
        return new JournalException("journal-failed", Kind.INTERNAL, "a defect while writing", cause);
    }

    static JournalException tooLarge(long bytes, long limit) {
        return new JournalException(
                "journal-batch-size",
                Kind.USER,
                "a batch of " + bytes + " bytes; at most " + limit + " are taken",
                null);
    }

    static JournalException unwritable(String message, Throwable cause) {
        return new JournalException("journal-unwritable", Kind.EXTERNAL, message, cause);
    }

    static JournalException unreadable(String message, Throwable cause) {
        return new JournalException("journal-unreadable", Kind.EXTERNAL, message, cause);
    }

    static JournalException released(long position, long first) {
        return new JournalException(
                "journal-released",
                Kind.USER,
                "position " + position + " was released; the journal begins at " + first,
                null);
    }

    static JournalException nowhere(long position, String what) {
        return new JournalException(
                "journal-nowhere", Kind.USER, "position " + position + " of the journal is " + what, null);
    }
}
