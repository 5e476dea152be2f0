package dev.gatehouse.connect.source;

import dev.gatehouse.connect.file.InputProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What is wrong with the files of a folder, a thing a file, and so many at most. */
final class Troubles {
    /** So many are kept of each kind; the oldest goes first. */
    static final int MOST = 200;

    private final Path root;
    private final SequencedMap<Path, Trouble> present = new LinkedHashMap<>();
    private final SequencedMap<Path, Trouble> past = new LinkedHashMap<>();
    private final SequencedMap<Path, Trouble> notes = new LinkedHashMap<>();

    Troubles(Path root) {
        this.root = root;
    }

    /** A file cannot be read; until {@link #clear}. */
    void say(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            say(file, "permission denied", "let the user that Gatehouse runs as read it; it is tried again by itself");
        } else {
            say(file, InputProblem.of("", e).reason(), "it is tried again when it changes");
        }
    }

    /** Something is wrong with a file; until {@link #clear}. */
    void say(Path file, String what, String remedy) {
        keep(present, file, what, remedy);
    }

    /** The file is in order, or gone. */
    void clear(Path file) {
        present.remove(file);
    }

    /** Something went wrong for good. */
    void happened(Path file, String what, String remedy) {
        keep(past, file, what, remedy);
    }

    /** Something is not wrong, but should be known. */
    void note(Path file, String what, String remedy) {
        keep(notes, file, what, remedy);
    }

    /** All that is or went wrong. */
    List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(present.values());
        all.addAll(past.values());
        return all;
    }

    List<Trouble> notes() {
        return List.copyOf(notes.values());
    }

    private void keep(SequencedMap<Path, Trouble> kept, Path file, String what, String remedy) {
        String shown = file.equals(root) ? Names.shown(root.toString()) : Names.shown(root, file);
        kept.putLast(file, new Trouble(shown, what, remedy));
        if (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
    }
}
