package dev.gatehouse.detection.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident on its way: pieces that glue, what belongs to them, and why. Of knots that were tied one stands for all. */
final class Knot {
    /** What is longer is no matter that somebody could look at as one. */
    static final Duration LONGEST = Duration.ofDays(7);

    private @Nullable Knot into;
    private Instant first;
    private Instant last;
    private final List<Piece> core = new ArrayList<>();
    private final List<Numbered> links = new ArrayList<>();
    private final List<Company> company = new ArrayList<>();

    /** A link, by the number of those that were found before it. */
    private record Numbered(long number, Link link) {}

    /** A piece that goes with the others, and why. */
    private record Company(Piece piece, Link why) {}

    /** One of a single piece. */
    Knot(Piece piece) {
        this.first = piece.first().orElseThrow();
        this.last = piece.last().orElseThrow();
        core.add(piece);
    }

    private Knot(Knot same) {
        this.first = same.first;
        this.last = same.last;
        core.addAll(same.core);
        links.addAll(same.links);
        company.addAll(same.company);
    }

    /** The same, on its own; only of one that stands for all. */
    Knot copy() {
        return new Knot(this);
    }

    /** The one that stands for all that were tied with this one. */
    Knot root() {
        Knot root = this;
        for (Knot next = root.into; next != null; next = root.into) {
            root = next;
        }
        if (this != root) {
            into = root;
        }
        return root;
    }

    /** When the last of its core ended. */
    Instant last() {
        return last;
    }

    /** Makes one of two that stand for all of theirs, unless it would be too long or they are the same. */
    static boolean tie(Knot one, Knot other) {
        Instant begin = one.first.isBefore(other.first) ? one.first : other.first;
        Instant end = one.last.isAfter(other.last) ? one.last : other.last;
        if (one == other || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            return false;
        }
        Knot large = one.core.size() >= other.core.size() ? one : other;
        Knot small = large == one ? other : one;
        large.core.addAll(small.core);
        large.links.addAll(small.links);
        large.company.addAll(small.company);
        large.first = begin;
        large.last = end;
        small.into = large;
        return true;
    }

    /** Adds why pieces of it were joined. */
    void link(long number, Link link) {
        links.add(new Numbered(number, link));
    }

    /** Adds a piece that only goes with the others. */
    void company(Piece piece, Link why) {
        company.add(new Company(piece, why));
    }

    Incident incident() {
        Draft draft = new Draft();
        core.stream().sorted(Piece.IN_TIME).forEach(draft::core);
        links.stream()
                .sorted(Comparator.comparingLong(Numbered::number))
                .map(Numbered::link)
                .forEach(draft::link);
        company.stream()
                .sorted(Comparator.comparing(Company::piece, Piece.IN_TIME))
                .forEach(one -> draft.context(one.piece(), one.why()));
        return draft.incident();
    }
}
