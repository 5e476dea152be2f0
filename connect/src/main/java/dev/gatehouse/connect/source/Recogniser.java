package dev.gatehouse.connect.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which of the files in a folder are which of those that are known, whatever became of their names. */
final class Recogniser {
    /*
     * A file is the one that it was if its key (device and inode) is the same, and what was read of it still stands in
     * it: its first bytes, and those before the place where reading stopped. What no longer matches has been truncated or
     * replaced, and counts as gone, as one that vanished does; but it is remembered, for it may turn up under another
     * name (a rotation), or its content may (a copy, after which the original is truncated). So names without a known
     * file are first held against the keys of those that are gone, and then against their bytes.
     *
     * Where the known file is still there, a second name of it is a hard link. A file with another key and the same
     * bytes may be the copy whose original is about to be truncated: it is left alone until that is known, or until it
     * has more bytes than the original.
     *
     * A file that begins as the one did that was there, and is shorter than what was read of that, is being written again from
     * its start: tools do that which copy the whole of a file that grew. It is left alone as long as it grows, and a while more.
     */

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tree tree;
    private final Ledger ledger;
    private final Troubles troubles;
    private final Map<Path, Twin> twins = new HashMap<>();
    private final Set<Path> again = new HashSet<>();
    private final Map<Path, Coming> coming = new HashMap<>();

    Recogniser(Tree tree, Ledger ledger, Troubles troubles) {
        this.tree = tree;
        this.ledger = ledger;
        this.troubles = troubles;
    }

    /**
     * A name that means a file that is read under another one, or a copy of that file.
     *
     * @param common how far both are known to be the same; nothing where they are one file
     * @param settled whether that is all that the copy has
     */
    private record Twin(Tracked original, Offset common, boolean settled) {}

    /** A file that is being written again: how large it is, and since when. */
    private record Coming(long size, Instant since) {}

    /** Brings the ledger up to what was seen. */
    void recognise(Tree.Look look, Instant now) {
        Set<Path> open = new HashSet<>(again);
        again.clear();
        Set<Path> replaced = new HashSet<>();
        Map<Path, Offset> common = new HashMap<>();
        look.gone().forEach(twins::remove);
        look.gone().forEach(coming::remove);
        for (Path path : look.gone()) {
            ledger.at(path).ifPresent(known -> leave(known, now));
        }
        for (Seen seen : look.changed()) {
            Optional<Tracked> known = ledger.at(seen.file());
            boolean twin = twins.containsKey(seen.file());
            if (twin || known.isEmpty() || !remains(known.get(), seen, now)) {
                open.add(seen.file());
                known.filter(tracked -> tracked.offset() instanceof Offset.Whole)
                        .ifPresent(tracked -> replaced.add(seen.file()));
            }
        }
        twins.forEach((path, twin) -> {
            if (open.contains(path) || !twin.settled() || !twin.original().isThere()) {
                open.add(path);
                common.put(path, twin.common());
            }
        });
        twins.keySet().removeAll(common.keySet());
        List<Seen> left = new ArrayList<>();
        for (Seen seen : inOrder(open)) {
            if (!byKey(seen, now)) {
                left.add(seen);
            }
        }
        for (Seen seen : left) {
            if (!byKey(seen, now)) {
                Offset known = common.getOrDefault(seen.file(), new Offset.Start(seen.key()));
                byContent(seen, known.withKey(seen.key()), replaced.contains(seen.file()), now);
            }
        }
    }

    /** How many names mean a file that is read under another one, or was copied from it. */
    int twins() {
        return twins.size();
    }

    private List<Seen> inOrder(Set<Path> paths) {
        return paths.stream()
                .flatMap(path -> tree.seen(path).stream())
                .filter(seen -> ledger.at(seen.file()).isEmpty())
                .sorted(Comparator.comparing(Seen::modified).thenComparing(Seen::file))
                .toList();
    }

    /** Whether the file at the path is still the one that was there; what is not, is gone from there. */
    private boolean remains(Tracked known, Seen seen, Instant now) {
        boolean untouched = known.offset() instanceof Offset.Start;
        if (untouched || !seen.key().equals(known.seen().key())) {
            leave(known, now);
            return false;
        }
        try {
            if (known.offset() instanceof Offset.Whole whole && !whole.isOf(seen)) {
                anew(known.path());
                ledger.advance(known, new Offset.Start(seen.key()));
            } else if (!matches(known.offset(), seen)) {
                leave(known, now);
                return false;
            }
        } catch (IOException e) {
            troubles.say(seen.file(), e);
        }
        ledger.look(known, seen, now);
        return true;
    }

    private void anew(Path path) {
        troubles.note(
                path,
                "changed after it was read, and is read again from its start",
                "events that were read before are recognised by their ids; let the exporter write under another name "
                        + "and rename the file when it is finished");
    }

    private void leave(Tracked known, Instant now) {
        ledger.detach(known, tree.cycles(), now);
    }

    private boolean byKey(Seen seen, Instant now) {
        Optional<Tracked> best = Optional.empty();
        try {
            for (Tracked known : ledger.withKey(seen.key())) {
                if (known.isThere() && !known.path().equals(seen.file())) {
                    if (isStill(known)) {
                        twins.put(seen.file(), new Twin(known, new Offset.Start(seen.key()), true));
                        return true;
                    }
                    leave(known, now);
                }
                if (!known.isThere() && known.offset() instanceof Offset.Start) {
                    ledger.drop(known);
                } else if (!known.isThere() && matches(known.offset(), seen)) {
                    best = further(best, known);
                }
            }
        } catch (IOException e) {
            return later(seen, e);
        }
        best.ifPresent(known -> found(known, seen, now));
        return best.isPresent();
    }

    private void found(Tracked known, Seen seen, Instant now) {
        troubles.clear(seen.file());
        ledger.attach(known, seen, now);
    }

    /** @param common how far the file is known to be the copy of another */
    private void byContent(Seen seen, Offset common, boolean replaced, Instant now) {
        try {
            byte[] head = seen.head(Print.MOST);
            List<Tracked> alike = new ArrayList<>(ledger.withHead(head));
            ledger.goneFrom(seen.file()).ifPresent(alike::add);
            Optional<Tracked> best = Optional.empty();
            for (Tracked known : alike) {
                if (!known.isThere() && !(known.offset() instanceof Offset.Start) && matches(known.offset(), seen)) {
                    best = further(best, known);
                }
            }
            if (best.isPresent()) {
                found(best.get(), seen, now);
                return;
            }
            if (isComing(seen, alike, head, now)) {
                boolean _ = again.add(seen.file());
                return;
            }
            for (Tracked known : alike) {
                if (known.isThere() && isCopy(known, seen, now)) {
                    return;
                }
            }
            if (common instanceof Offset.Lines && matches(common, seen)) {
                troubles.clear(seen.file());
                Tracked _ = ledger.start(seen, common, now);
                return;
            }
        } catch (IOException e) {
            boolean _ = later(seen, e);
            return;
        }
        troubles.clear(seen.file());
        if (replaced) {
            anew(seen.file());
        }
        Tracked _ = ledger.start(seen, new Offset.Start(seen.key()), now);
    }

    /** Whether what was read of a file is being written into it again. */
    private boolean isComing(Seen seen, List<Tracked> alike, byte[] head, Instant now) {
        Path path = seen.file();
        boolean begun = alike.stream()
                .filter(known -> !known.isThere() && (known.path().equals(path) || ledger.isNamedAfter(known, path)))
                .anyMatch(known -> known.offset() instanceof Offset.Lines lines
                        && lines.head().length() == Print.MOST
                        && lines.head().begins(head)
                        && seen.size() < lines.at());
        if (!begun) {
            coming.remove(path);
            return false;
        }
        Coming last = coming.get(path);
        if (last == null || last.size() != seen.size()) {
            coming.put(path, new Coming(seen.size(), now));
            return true;
        }
        // A clock that was set back is no reason to wait.
        boolean waits = !now.isBefore(last.since()) && now.isBefore(last.since().plus(PATIENCE));
        if (!waits) {
            coming.remove(path);
        }
        return waits;
    }

    /** Whether the file holds what was read of another that is there; then it is left alone, or read on from there. */
    private boolean isCopy(Tracked known, Seen seen, Instant now) throws IOException {
        if (!(known.offset() instanceof Offset.Lines lines) || lines.head().length() < Print.MOST) {
            return false;
        }
        long common = Math.min(seen.size(), lines.at());
        long from = Math.max(0, common - Print.MOST);
        byte[] ours = seen.read(from, (int) (common - from));
        byte[] theirs = known.seen().read(from, (int) (common - from));
        if (ours.length < common - from || !Arrays.equals(ours, theirs)) {
            return false;
        }
        if (seen.size() <= known.seen().size()) {
            twins.put(seen.file(), new Twin(known, lines, common == seen.size()));
        } else {
            Tracked _ = ledger.start(seen, lines.withKey(seen.key()), now);
        }
        return true;
    }

    /** A file that cannot be read now is looked at again in the next round. */
    private boolean later(Seen seen, IOException e) {
        troubles.say(seen.file(), e);
        again.add(seen.file());
        return true;
    }

    private static boolean isStill(Tracked known) {
        try {
            return Seen.now(known.path()).hasKey(known.seen().key());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what was taken still stands in the file. */
    private static boolean matches(Offset offset, Seen seen) throws IOException {
        return switch (offset) {
            case Offset.Start start -> seen.hasKey(start.key());
            case Offset.Lines lines -> seen.size() >= lines.at() && stands(lines, seen);
            case Offset.Whole whole ->
                whole.isOf(seen)
                        && whole.head().begins(seen.read(0, whole.head().length()));
        };
    }

    private static boolean stands(Offset.Lines lines, Seen seen) throws IOException {
        Print tail = lines.tail();
        byte[] last = seen.read(lines.at() - tail.length(), tail.length());
        return lines.head().begins(seen.read(0, lines.head().length())) && tail.begins(last);
    }

    private static Optional<Tracked> further(Optional<Tracked> one, Tracked other) {
        return Optional.of(one.filter(best -> place(best) >= place(other)).orElse(other));
    }

    private static long place(Tracked tracked) {
        return switch (tracked.offset()) {
            case Offset.Start start -> -1;
            case Offset.Lines lines -> lines.at();
            case Offset.Whole whole -> whole.end() ? Long.MAX_VALUE : whole.size();
        };
    }
}
