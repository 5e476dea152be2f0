package dev.gatehouse.connect.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What lies in a folder and in the folders below, looked at again and again. */
final class Tree {
    /*
     * To look at fifty thousand files takes too long to do it every second. So a round looks at what is lively, that is
     * at what changed lately or is asked for, and at some thousands of the others in turn: of a folder smaller than that,
     * at all. Where a name disappeared, or means another file than before, its neighbours are looked at in the same
     * round, for that is what a rotation looks like.
     */

    /** As many as are looked at in turn in one round. */
    static final int IN_TURN = 5_000;

    private static final Duration LIVELY = Duration.ofMinutes(2);

    private final Path root;
    private final Names names;
    private final Troubles troubles;
    private final Map<Path, Node> nodes = new HashMap<>();
    private final Deque<Node> turn = new ArrayDeque<>();
    private final SequencedMap<Node, Instant> lively = new LinkedHashMap<>();
    private final Deque<Node> due = new ArrayDeque<>();
    private List<Seen> changed = new ArrayList<>();
    private Set<Path> gone = new HashSet<>();
    private Instant now = Instant.EPOCH;
    private long round;
    private long cycles;
    private int left;
    private int files;

    Tree(Path root, Names names, Troubles troubles) {
        this.root = root;
        this.names = names;
        this.troubles = troubles;
    }

    /**
     * What a round saw.
     *
     * @param changed files that are new or not as they were
     * @param gone files that are no longer there
     */
    record Look(List<Seen> changed, Set<Path> gone) {
        Look {
            changed = List.copyOf(changed);
            gone = Set.copyOf(gone);
        }
    }

    /** Looks; fails where the folder itself cannot be listed. */
    Look look(Instant at, Collection<Path> wanted) throws IOException {
        BasicFileAttributes folder = Files.readAttributes(root, BasicFileAttributes.class);
        if (!folder.isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
        try (DirectoryStream<Path> _ = Files.newDirectoryStream(root)) {
            now = at;
        }
        round++;
        changed = new ArrayList<>();
        gone = new HashSet<>();
        if (nodes.isEmpty()) {
            add(root, Optional.empty());
        }
        lively.values().removeIf(until -> until.isBefore(now));
        due.addAll(lively.keySet());
        for (Path path : wanted) {
            Node node = nodes.get(path);
            if (node != null) {
                due.add(node);
            }
        }
        examineDue();
        takeTurns();
        return new Look(changed, gone);
    }

    /** How often all was looked at. */
    long cycles() {
        return cycles;
    }

    /** How many files there are. */
    int files() {
        return files;
    }

    /** The file as it was seen last, if it is there. */
    Optional<Seen> seen(Path file) {
        Node node = nodes.get(file);
        return node == null ? Optional.empty() : node.seen;
    }

    /** The folders that are known, so many at most. */
    List<Path> folders(int most) {
        return nodes.values().stream()
                .filter(node -> node.kind == Kind.FOLDER)
                .limit(most)
                .map(node -> node.path)
                .toList();
    }

    private void takeTurns() {
        int count = Math.min(IN_TURN, turn.size());
        for (int i = 0; i < count && !turn.isEmpty(); i++) {
            if (left == 0) {
                left = turn.size();
            }
            Node node = turn.remove();
            left--;
            if (!node.gone) {
                turn.add(node);
                due.add(node);
                examineDue();
            }
            if (left == 0) {
                cycles++;
            }
        }
    }

    private void examineDue() {
        for (Node node = due.poll(); node != null; node = due.poll()) {
            if (!node.gone && node.round != round) {
                node.round = round;
                examine(node);
            }
        }
    }

    private void examine(Node node) {
        try {
            BasicFileAttributes attributes = node.parent.isEmpty()
                    ? Files.readAttributes(node.path, BasicFileAttributes.class)
                    : Files.readAttributes(node.path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            become(node, kind(attributes));
            switch (node.kind) {
                case FILE -> file(node, Seen.of(node.path, attributes));
                case FOLDER -> folder(node);
                case LINK -> link(node);
                case UNKNOWN, OTHER -> {}
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            vanish(node);
        } catch (IOException e) {
            troubles.say(node.path, e);
        }
    }

    /** A name may come to mean something of another kind. */
    private void become(Node node, Kind kind) {
        if (node.kind == kind) {
            return;
        }
        List.copyOf(node.children.values()).forEach(this::forget);
        node.children.clear();
        if (node.seen.isPresent()) {
            files--;
            gone.add(node.path);
            node.seen = Optional.empty();
        }
        node.told = false;
        node.kind = kind;
    }

    private void file(Node node, Seen seen) {
        Optional<Seen> before = node.seen;
        if (before.equals(Optional.of(seen))) {
            return;
        }
        files += before.isEmpty() ? 1 : 0;
        node.seen = Optional.of(seen);
        changed.add(seen);
        stir(node);
        if (before.isPresent() && !before.get().key().equals(seen.key())) {
            neighbours(node);
        }
    }

    private void folder(Node node) throws IOException {
        Set<Path> there = new HashSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(node.path)) {
            for (Path entry : entries) {
                if (!names.isPassedOver(entry)) {
                    there.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        troubles.clear(node.path);
        List<Node> missing = node.children.values().stream()
                .filter(child -> !there.contains(child.path))
                .toList();
        for (Path entry : there) {
            if (!node.children.containsKey(entry)) {
                due.add(add(entry, Optional.of(node)));
                stir(node);
            }
        }
        missing.forEach(this::vanish);
    }

    /** A link to what lies in the folder is passed over, for that is read under its own name. */
    private void link(Node node) {
        if (node.told) {
            return;
        }
        node.told = true;
        try {
            if (node.path.toRealPath().startsWith(root.toRealPath())) {
                return;
            }
        } catch (IOException e) {
            // it leads nowhere, which is outside as well
        }
        troubles.note(
                node.path,
                "is a link that leads out of the folder, and is not followed",
                "watch what it leads to as a folder of its own");
    }

    private Node add(Path path, Optional<Node> parent) {
        Node node = new Node(path, parent);
        nodes.put(path, node);
        turn.add(node);
        parent.ifPresent(folder -> folder.children.put(path, node));
        return node;
    }

    private void vanish(Node node) {
        node.parent.ifPresent(parent -> parent.children.remove(node.path));
        neighbours(node);
        forget(node);
    }

    private void forget(Node top) {
        Deque<Node> all = new ArrayDeque<>(List.of(top));
        for (Node node = all.poll(); node != null; node = all.poll()) {
            all.addAll(node.children.values());
            node.gone = true;
            nodes.remove(node.path);
            lively.remove(node);
            troubles.clear(node.path);
            if (node.seen.isPresent()) {
                files--;
                gone.add(node.path);
            }
        }
    }

    private void neighbours(Node node) {
        node.parent.ifPresent(parent -> {
            stir(parent);
            due.add(parent);
            due.addAll(parent.children.values());
        });
    }

    private void stir(Node node) {
        if (round > 1) {
            lively.putLast(node, now.plus(LIVELY));
        }
        if (lively.size() > IN_TURN) {
            lively.pollFirstEntry();
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    private enum Kind {
        UNKNOWN,
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** One name. */
    private static final class Node {
        private final Path path;
        private final Optional<Node> parent;
        private final Map<Path, Node> children = new HashMap<>();
        private Kind kind = Kind.UNKNOWN;
        private Optional<Seen> seen = Optional.empty();
        private long round;
        private boolean gone;
        private boolean told;

        private Node(Path path, Optional<Node> parent) {
            this.path = path;
            this.parent = parent;
        }
    }
}
