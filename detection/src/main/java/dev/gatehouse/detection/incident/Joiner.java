package dev.gatehouse.detection.incident;

import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Joins pieces that come in the order of time, and lets go of incidents that no later piece can join, so that memory is
 * bounded by what happens within some days. For one thread.
 */
public final class Joiner {
    /*
     * A piece that glues is held against the one before it that has the same trait and ended last, which is the nearest. No
     * incident grows longer than Knot.LONGEST: where a join would make it so, it is left out, and the order of time makes it
     * the same one always. So what was decided of a piece never changes by one that comes later.
     *
     * What does not glue waits until all have come that it could belong to. Nothing reaches farther than FARTHEST: what ended
     * earlier than that before all that waits or is still to come, cannot be found any more, and is forgotten.
     */
    private static final Duration FARTHEST = Arrays.stream(Kind.values())
            .map(Kind::furthest)
            .max(Duration::compareTo)
            .orElseThrow();

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Map<Trait.Key, Nearby.Place> latest = new HashMap<>();
    private final Nearby nearby;
    private final Set<Knot> open = new HashSet<>();
    private final List<Piece> waiting = new ArrayList<>();
    private final List<Incident> settled = new ArrayList<>();
    private Instant now = Instant.MIN;
    private Instant sweep = Instant.MIN;
    private long links;

    /** One that has seen nothing. */
    public Joiner() {
        this(new Nearby());
    }

    private Joiner(Nearby nearby) {
        this.nearby = nearby;
    }

    /** One that goes on from here, and leaves this one as it is. */
    public Joiner copy() {
        Map<Knot, Knot> copied = new HashMap<>();
        UnaryOperator<Knot> copies = knot -> copied.computeIfAbsent(knot, Knot::copy);
        Joiner copy = new Joiner(nearby.copy(copies));
        latest.forEach((trait, place) -> copy.latest.put(
                trait, new Nearby.Place(place.piece(), copies.apply(place.knot().root()))));
        open.forEach(knot -> copy.open.add(copies.apply(knot)));
        copy.waiting.addAll(waiting);
        copy.settled.addAll(settled);
        copy.now = now;
        copy.sweep = sweep;
        copy.links = links;
        return copy;
    }

    /** Adds a piece, not before those of {@link Piece#IN_TIME}. */
    public void add(Piece piece) {
        if (piece.first().isEmpty()) {
            alone(piece);
            return;
        }
        now = piece.first().get();
        if (!now.isBefore(sweep)) {
            sweep = now.plus(BETWEEN_SWEEPS);
            sweep();
        }
        if (piece.glues()) {
            join(piece);
        } else {
            waiting.add(piece);
        }
    }

    /** The incidents that no later piece can change; each is told once. */
    public List<Incident> settled() {
        List<Incident> told = List.copyOf(settled);
        settled.clear();
        return told;
    }

    /** Says that nothing more comes: the incidents that were not told yet. */
    public List<Incident> end() {
        waiting.forEach(this::place);
        waiting.clear();
        open.forEach(knot -> settled.add(knot.incident()));
        open.clear();
        return settled();
    }

    private void join(Piece piece) {
        Nearby.Place here = new Nearby.Place(piece, new Knot(piece));
        open.add(here.knot());
        Set<Kind> told = EnumSet.noneOf(Kind.class);
        for (Trait trait : piece.traits()) {
            Nearby.Place other = latest.get(trait.key());
            if (other != null) {
                join(here, other, trait, told);
            }
        }
        for (Trait trait : piece.traits()) {
            latest.merge(trait.key(), here, (was, is) -> last(was).isAfter(last(is)) ? was : is);
        }
        nearby.add(here);
    }

    /** Links what joins, and for each piece the first link of each kind that holds as well. */
    private void join(Nearby.Place here, Nearby.Place there, Trait trait, Set<Kind> told) {
        Kind kind = trait.key().kind();
        Duration gap = here.piece().gap(there.piece());
        if (gap.compareTo(kind.furthest()) > 0) {
            return;
        }
        Knot one = here.knot().root();
        Knot other = there.knot().root();
        boolean joins = Knot.tie(one, other);
        if (joins) {
            open.remove(one.root() == one ? other : one);
        }
        if (joins || (one == other && !told.contains(kind))) {
            told.add(kind);
            Link link = new Link(here.piece().id(), there.piece().id(), kind, trait.label(), gap);
            one.root().link(links++, link);
        }
    }

    /** What is left: context goes with those that it belongs to, the rest is alone. */
    private void place(Piece piece) {
        Optional<Nearby.Found> found = nearby.of(piece);
        if (found.isPresent()) {
            found.get().place().knot().root().company(piece, found.get().link());
        } else {
            alone(piece);
        }
    }

    private void alone(Piece piece) {
        if (piece.severity() != Level.INFORMATIONAL) {
            Draft single = new Draft();
            single.core(piece);
            settled.add(single.incident());
        }
    }

    private void sweep() {
        waiting.removeIf(piece -> {
            boolean nothingMore = isOver(piece.last().orElseThrow(), now);
            if (nothingMore) {
                place(piece);
            }
            return nothingMore;
        });
        Instant from = waiting.isEmpty() ? now : waiting.getFirst().first().orElseThrow();
        for (Iterator<Knot> knots = open.iterator(); knots.hasNext(); ) {
            Knot knot = knots.next();
            if (isOver(knot.last(), from)) {
                knots.remove();
                settled.add(knot.incident());
            }
        }
        latest.values().removeIf(place -> isOver(last(place), now));
        nearby.forget(from, from.minus(FARTHEST));
    }

    /** Whether what ended then is beyond the reach of what begins at a time or later. */
    private static boolean isOver(Instant ended, Instant time) {
        return ended.plus(FARTHEST).isBefore(time);
    }

    private static Instant last(Nearby.Place place) {
        return place.piece().last().orElseThrow();
    }
}
