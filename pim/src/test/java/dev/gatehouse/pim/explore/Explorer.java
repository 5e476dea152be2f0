package dev.gatehouse.pim.explore;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.invariant.AtRest;
import dev.gatehouse.pim.invariant.Invariants;
import dev.gatehouse.pim.scene.Driver;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at every interleaving of a small world's moves, breadth first, so that the way to what is wrong is a shortest one.
 * Every move is judged, also one that leads to where another has led; scenes that go on in the same way are gone on from
 * once.
 */
final class Explorer {
    private static final int AT_ONCE = 1_000;

    private final SmallWorld world;
    private final Driver driver;
    private final AtRest rest;
    private final int restEvery;

    /**
     * @param restEvery of how many scenes one is followed until it comes to rest, drawn by its digest; 1 for each
     */
    Explorer(SmallWorld world, Engine engine, int restEvery) {
        this.world = world;
        this.driver = new Driver(engine);
        this.rest = new AtRest(driver);
        this.restEvery = restEvery;
    }

    /** Where one is, and how one came there. */
    private record Node(Scene scene, Optional<Way> way) {}

    private record Way(String words, Optional<Way> before) {
        static List<String> words(Optional<Way> way) {
            ArrayDeque<String> words = new ArrayDeque<>();
            for (Optional<Way> at = way; at.isPresent(); at = at.get().before()) {
                words.addFirst(at.get().words());
            }
            return List.copyOf(words);
        }
    }

    /** What a move leads to: something wrong, something new, or, with neither, nothing. */
    private record Reached(Node node, Optional<Key> key, Optional<String> wrong) {}

    /** Everything so many moves deep, until something is wrong. The same comes of it however many threads there are. */
    Exploration explore(int depth) {
        Set<Key> seen = ConcurrentHashMap.newKeySet();
        seen.add(Key.of(world.start(), world.symmetries()));
        List<Node> frontier = List.of(new Node(world.start(), Optional.empty()));
        long transitions = 0;
        for (int level = 0; level < depth; level++) {
            List<Node> next = new ArrayList<>();
            for (int from = 0; from < frontier.size(); from += AT_ONCE) {
                List<List<Reached>> all =
                        frontier.subList(from, Math.min(frontier.size(), from + AT_ONCE)).parallelStream()
                                .map(node -> reached(node, seen))
                                .toList();
                for (List<Reached> of : all) {
                    for (Reached one : of) {
                        transitions++;
                        if (one.wrong().isPresent()) {
                            var way = Way.words(one.node().way());
                            var violation =
                                    new Exploration.Violation(one.wrong().get(), way);
                            return new Exploration(seen.size(), transitions, level, Optional.of(violation));
                        }
                        if (one.key().filter(seen::add).isPresent()) {
                            next.add(one.node());
                        }
                    }
                }
            }
            frontier = next;
        }
        return new Exploration(seen.size(), transitions, depth, Optional.empty());
    }

    private List<Reached> reached(Node node, Set<Key> seen) {
        return world.moves(node.scene()).stream()
                .map(move -> reached(node, move, seen))
                .toList();
    }

    private Reached reached(Node node, Move move, Set<Key> seen) {
        Optional<Way> way = Optional.of(new Way(move.words(), node.way()));
        try {
            Step step = driver.play(node.scene(), move);
            Node next = new Node(step.after(), way);
            Optional<String> wrong = Invariants.broken(step);
            if (wrong.isPresent() || step.after().equals(step.before())) {
                return new Reached(next, Optional.empty(), wrong);
            }
            Key key = Key.of(step.after(), world.symmetries());
            boolean follow = !seen.contains(key) && key.digest().getLeastSignificantBits() % restEvery == 0;
            return new Reached(next, Optional.of(key), follow ? rest.broken(step.after()) : Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            return new Reached(new Node(node.scene(), way), Optional.empty(), Optional.of("the engine fails: " + e));
        }
    }
}
