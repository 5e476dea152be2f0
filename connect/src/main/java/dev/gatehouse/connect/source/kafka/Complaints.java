package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.source.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What is wrong with a source, a thing for each subject, and so many at most. */
final class Complaints {
    /** So many are kept of each kind; the oldest goes first. */
    static final int MOST = 200;

    private final SequencedMap<String, Trouble> present = new LinkedHashMap<>();
    private final SequencedMap<String, Trouble> past = new LinkedHashMap<>();
    private final SequencedMap<String, Trouble> notes = new LinkedHashMap<>();

    /** Something is wrong; until {@link #clear}. */
    void say(String subject, String what, String remedy) {
        keep(present, subject, what, remedy);
    }

    /** Whether something is wrong with it. */
    boolean isSaid(String subject) {
        return present.containsKey(subject);
    }

    /** It is in order. */
    void clear(String subject) {
        present.remove(subject);
        notes.remove(subject);
    }

    /** Something went wrong for good. */
    void happened(String subject, String what, String remedy) {
        keep(past, subject, what, remedy);
    }

    /** Something is not wrong, but should be known; until {@link #clear}. */
    void note(String subject, String what, String remedy) {
        keep(notes, subject, what, remedy);
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

    private static void keep(SequencedMap<String, Trouble> kept, String subject, String what, String remedy) {
        kept.putLast(subject, new Trouble(subject, what, remedy));
        if (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
    }
}
