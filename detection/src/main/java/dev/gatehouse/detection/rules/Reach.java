package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a part of a rule can hold for rows of one table.
 *
 * @param gaps what it lacks
 */
record Reach(Extent extent, Set<Gap> gaps) {
    static final Reach WHOLE = new Reach(Extent.WHOLE, Set.of());
    static final Reach NEVER = new Reach(Extent.NEVER, Set.of());

    /** How much of it can hold. */
    enum Extent {
        WHOLE,
        /** Some alternatives can hold, others lack something. */
        PART,
        /** It lacks something. */
        NONE,
        /** The table has no such columns: it is not about these rows. */
        NEVER
    }

    Reach {
        requireNonNull(extent, "extent is null");
        gaps = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(gaps));
    }

    static Reach without(Set<Gap> gaps) {
        return gaps.isEmpty() ? WHOLE : new Reach(Extent.NONE, gaps);
    }

    /** What the outlook of a rule says of it. */
    static Reach of(Outlook outlook) {
        return switch (outlook.speech()) {
            case YES -> WHOLE;
            case IN_PART -> new Reach(Extent.PART, new LinkedHashSet<>(outlook.gaps()));
            case NO -> new Reach(Extent.NONE, new LinkedHashSet<>(outlook.gaps()));
        };
    }

    /** So many of the parts must hold. */
    static Reach atLeast(int number, Collection<Reach> parts) {
        long holding = parts.stream()
                .filter(part -> part.extent().compareTo(Extent.PART) <= 0)
                .count();
        boolean whole = parts.stream().allMatch(part -> part.extent() == Extent.WHOLE);
        if (whole) {
            return WHOLE;
        }
        return new Reach(holding < number ? Extent.NONE : Extent.PART, gaps(parts));
    }

    /** All parts must hold. */
    static Reach all(Collection<Reach> parts) {
        Extent worst = parts.stream().map(Reach::extent).max(Extent::compareTo).orElse(Extent.WHOLE);
        return worst == Extent.NEVER ? NEVER : new Reach(worst, gaps(parts));
    }

    /** One part must hold; parts that are never about these rows do not count. */
    static Reach any(Collection<Reach> parts) {
        List<Reach> counting =
                parts.stream().filter(part -> part.extent() != Extent.NEVER).toList();
        if (counting.isEmpty()) {
            return parts.isEmpty() ? WHOLE : NEVER;
        }
        Extent best =
                counting.stream().map(Reach::extent).min(Extent::compareTo).orElseThrow();
        boolean same = counting.stream().allMatch(part -> part.extent() == best);
        return new Reach(same || best == Extent.NONE ? best : Extent.PART, gaps(counting));
    }

    /** One value is looked for in several columns: one of them is enough. */
    static Reach either(Collection<Reach> parts) {
        return parts.stream().anyMatch(part -> part.extent() == Extent.WHOLE) ? WHOLE : any(parts);
    }

    private static Set<Gap> gaps(Collection<Reach> parts) {
        Set<Gap> gaps = new LinkedHashSet<>();
        parts.forEach(part -> gaps.addAll(part.gaps()));
        return gaps;
    }
}
