package dev.gatehouse.connect.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All files of which something is known, to be found by path, by key, by their first bytes and by their offset's name. */
final class Ledger {
    /** Fewer bytes than these are no sign that two files are the same. */
    static final int SIGN = 256;

    /** Between a name that was taken, and the number that makes another of it. */
    private static final String NUMBERED = "#";

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_GONE = 100_000;

    private final Function<Path, String> names;
    private final Map<Path, Tracked> byPath = new HashMap<>();
    private final Map<String, Set<Tracked>> byKey = new HashMap<>();
    private final Map<Print, Set<Tracked>> byHead = new HashMap<>();
    private final TreeMap<Integer, Integer> lengths = new TreeMap<>();
    private final Map<String, Tracked> byEntry = new HashMap<>();
    private final SequencedSet<Tracked> gone = new LinkedHashSet<>();
    private final Set<Tracked> lapsed = new LinkedHashSet<>();
    private final SequencedSet<Tracked> unread = new LinkedHashSet<>();

    /** @param names the name under which a file's offset is kept, if no other file has it */
    Ledger(Function<Path, String> names) {
        this.names = names;
    }

    /** What was known before this process began. */
    void restore(String entry, Path folder, Offset offset, Instant now) {
        Tracked tracked = new Tracked(entry, folder, offset);
        tracked.go(0, now);
        byEntry.put(entry, tracked);
        gone.add(tracked);
        index(tracked);
    }

    /** A file of which nothing is known. */
    Tracked start(Seen seen, Offset from, Instant now) {
        Tracked tracked = new Tracked(entry(seen.file(), now), seen.file(), from);
        byEntry.put(tracked.entry(), tracked);
        index(tracked);
        place(tracked, seen, now);
        return tracked;
    }

    /** A known file was found again. */
    void attach(Tracked tracked, Seen seen, Instant now) {
        gone.remove(tracked);
        lapsed.remove(tracked);
        advance(tracked, tracked.offset().withKey(seen.key()));
        place(tracked, seen, now);
    }

    private void place(Tracked tracked, Seen seen, Instant now) {
        byPath.put(seen.file(), tracked);
        look(tracked, seen, now);
    }

    /** A file is not as it was. */
    void look(Tracked tracked, Seen seen, Instant now) {
        tracked.look(seen, now);
        sort(tracked);
    }

    /** A file is not where it was. */
    void detach(Tracked tracked, long turn, Instant now) {
        byPath.remove(tracked.path());
        tracked.go(turn, now);
        unread.remove(tracked);
        gone.add(tracked);
        if (gone.size() > MOST_GONE) {
            drop(gone.getFirst());
        }
    }

    /** More of a file was taken. */
    void advance(Tracked tracked, Offset offset) {
        if (tracked.offset().key().equals(offset.key())
                && head(tracked.offset()).equals(head(offset))) {
            tracked.advance(offset);
        } else {
            unindex(tracked);
            tracked.advance(offset);
            index(tracked);
        }
        sort(tracked);
    }

    /** Nothing more is to be had of a file as it is. */
    void finish(Tracked tracked) {
        tracked.finish();
        sort(tracked);
    }

    /** The files that went before this turn and time and did not turn up again since; each is told once. */
    List<Tracked> lapse(long turn, Instant before) {
        List<Tracked> told = new ArrayList<>();
        for (Tracked tracked : gone) {
            if (tracked.goneIn() < turn && tracked.goneAt().isBefore(before) && lapsed.add(tracked)) {
                told.add(tracked);
            }
        }
        return told;
    }

    Optional<Tracked> at(Path path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The files that have this key, or had it. */
    List<Tracked> withKey(String key) {
        return key.isEmpty() ? List.of() : List.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    /** The files that begin with these bytes, or began with them, as far as they were read. */
    List<Tracked> withHead(byte[] head) {
        List<Tracked> found = new ArrayList<>();
        for (int length : lengths.headMap(head.length, true).keySet()) {
            found.addAll(byHead.getOrDefault(Print.of(head, 0, length), Set.of()));
        }
        return found;
    }

    /** The file that is gone and whose offset has the name that a file here would have. */
    Optional<Tracked> goneFrom(Path path) {
        return Optional.ofNullable(byEntry.get(names.apply(path))).filter(tracked -> !tracked.isThere());
    }

    /** Whether a file's offset has a name that a file here would have, with a number or without. */
    boolean isNamedAfter(Tracked tracked, Path path) {
        String base = names.apply(path);
        return tracked.entry().equals(base) || tracked.entry().startsWith(base + NUMBERED);
    }

    /** Files in which there is something to read, in the order in which it came. */
    Collection<Tracked> unread() {
        return List.copyOf(unread);
    }

    /** Files that are there. */
    Collection<Tracked> present() {
        return byPath.values();
    }

    private String entry(Path path, Instant now) {
        String base = names.apply(path);
        String entry = base;
        for (int i = 2; isTaken(entry, now); i++) {
            entry = base + NUMBERED + i;
        }
        return entry;
    }

    /** An archive of the holder may not be read yet when the holder went just now. */
    private boolean isTaken(String entry, Instant now) {
        Tracked holder = byEntry.get(entry);
        if (holder != null
                && lapsed.contains(holder)
                && holder.goneAt().plus(KEPT).isBefore(now)) {
            drop(holder);
            return false;
        }
        return holder != null;
    }

    /** A file is forgotten that is gone. */
    void drop(Tracked tracked) {
        gone.remove(tracked);
        lapsed.remove(tracked);
        byEntry.remove(tracked.entry());
        unindex(tracked);
    }

    private void sort(Tracked tracked) {
        if (tracked.unread() > 0) {
            unread.add(tracked);
        } else {
            unread.remove(tracked);
        }
    }

    private void index(Tracked tracked) {
        byKey.computeIfAbsent(tracked.offset().key(), key -> new LinkedHashSet<>())
                .add(tracked);
        head(tracked.offset()).ifPresent(head -> {
            byHead.computeIfAbsent(head, key -> new LinkedHashSet<>()).add(tracked);
            lengths.merge(head.length(), 1, Integer::sum);
        });
    }

    private void unindex(Tracked tracked) {
        remove(byKey, tracked.offset().key(), tracked);
        head(tracked.offset()).ifPresent(head -> {
            remove(byHead, head, tracked);
            lengths.computeIfPresent(head.length(), (length, count) -> count == 1 ? null : count - 1);
        });
    }

    private static <K> void remove(Map<K, Set<Tracked>> index, K key, Tracked tracked) {
        Set<Tracked> all = index.getOrDefault(key, new LinkedHashSet<>());
        all.remove(tracked);
        if (all.isEmpty()) {
            index.remove(key);
        }
    }

    private static Optional<Print> head(Offset offset) {
        return switch (offset) {
            case Offset.Start start -> Optional.<Print>empty();
            case Offset.Lines lines -> Optional.of(lines.head()).filter(head -> head.length() >= SIGN);
            case Offset.Whole whole -> Optional.of(whole.head()).filter(head -> head.length() >= SIGN);
        };
    }
}
