package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether something can hold.
 *
 * @param reasons why not, or why hardly; none where it can
 */
public record Chance(Degree degree, List<String> reasons) {
    /** It can, or nothing is known that speaks against it. */
    static final Chance GOOD = new Chance(Degree.GOOD, List.of());

    /** The degrees, the worst first. */
    public enum Degree {
        /** It needs what cannot be. */
        NONE,
        /** It needs what is not known to be. */
        POOR,
        GOOD
    }

    public Chance {
        requireNonNull(degree, "degree is null");
        reasons = List.copyOf(reasons);
    }

    static Chance none(String reason) {
        return new Chance(Degree.NONE, List.of(reason));
    }

    static Chance poor(String reason) {
        return new Chance(Degree.POOR, List.of(reason));
    }

    /** All must hold: the worst decides. */
    static Chance all(List<Chance> parts) {
        return parts.stream()
                .map(Chance::degree)
                .min(Degree::compareTo)
                .map(worst -> of(worst, parts))
                .orElse(GOOD);
    }

    /** One must hold: the best decides; where there is none, nothing can. */
    static Chance any(List<Chance> parts) {
        return parts.stream()
                .map(Chance::degree)
                .max(Degree::compareTo)
                .map(best -> best == Degree.GOOD ? GOOD : of(best, parts))
                .orElse(none("nothing is asked for"));
    }

    private static Chance of(Degree degree, List<Chance> parts) {
        Set<String> reasons = new LinkedHashSet<>();
        parts.stream().filter(part -> part.degree() == degree).forEach(part -> reasons.addAll(part.reasons()));
        return new Chance(degree, new ArrayList<>(reasons));
    }
}
