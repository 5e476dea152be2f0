package dev.gatehouse.connect.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A file of which is known how far it is read, whatever its name is now; also one that is gone, for a while. */
final class Tracked {
    private final String entry;
    private Path path;
    private Offset offset;
    private Optional<Seen> seen = Optional.empty();
    private Instant changed = Instant.EPOCH;
    private Instant unreadSince = Instant.EPOCH;
    private long lost;
    private long goneIn;
    private Instant goneAt = Instant.EPOCH;
    private boolean finished;
    private boolean cut;
    private boolean passed;
    private boolean passedQuiet;
    private Optional<Form> form = Optional.empty();

    /** Not there yet; the path is where it may be. */
    Tracked(String entry, Path path, Offset offset) {
        this.entry = entry;
        this.path = path;
        this.offset = offset;
    }

    /** The name under which its offset is kept; it stays the same when the file is renamed. */
    String entry() {
        return entry;
    }

    /** Where it is, or was. */
    Path path() {
        return path;
    }

    Offset offset() {
        return offset;
    }

    boolean isThere() {
        return seen.isPresent();
    }

    /** What it was like when it was looked at; only while it is there. */
    Seen seen() {
        return seen.orElseThrow();
    }

    /** Since when it is as it is. */
    Instant changed() {
        return changed;
    }

    /** Since when there is something to read. */
    Instant unreadSince() {
        return unreadSince;
    }

    /** How many bytes were not read when it went. */
    long lost() {
        return lost;
    }

    /** In which turn it went. */
    long goneIn() {
        return goneIn;
    }

    /** When it went. */
    Instant goneAt() {
        return goneAt;
    }

    /** Whether its last line is a record that breaks off. */
    boolean isCut() {
        return cut;
    }

    /** It was looked at and is new, or not as it was. */
    void look(Seen now, Instant at) {
        boolean read = unread() == 0;
        seen = Optional.of(now);
        path = now.file();
        changed = at;
        finished = offset instanceof Offset.Whole whole && whole.end() && whole.isOf(now);
        cut = false;
        passed = false;
        passedQuiet = false;
        form = Optional.empty();
        unreadSince = read ? at : unreadSince;
    }

    /** It is no longer where it was. */
    void go(long turn, Instant now) {
        lost = unread();
        goneIn = turn;
        goneAt = now;
        seen = Optional.empty();
    }

    void advance(Offset further) {
        offset = further;
    }

    /** Nothing more can be had of it as it is. */
    void finish() {
        finished = true;
    }

    /** Its last line is a record that breaks off; perhaps the rest is still to come. */
    void breaksOff() {
        cut = true;
    }

    /** How it is to be read, if that was found out. */
    Optional<Form> form() {
        return form;
    }

    void form(Form found) {
        form = Optional.of(found);
    }

    /** All of it was read that can be as long as it stays as it is, and, if so said, quiet. */
    void pass(boolean quiet) {
        passed = true;
        passedQuiet = quiet;
    }

    /** Whether that was so already. */
    boolean isPassed(boolean quiet) {
        return passed && (passedQuiet || !quiet);
    }

    /** How many bytes are to be read, as stored. */
    long unread() {
        if (seen.isEmpty() || finished) {
            return 0;
        }
        long size = seen.get().size();
        return offset instanceof Offset.Lines lines ? Math.max(0, size - lines.at()) : size;
    }
}
