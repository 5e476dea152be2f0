package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where an export tells what, and where it contradicts itself. Filled while the export is read. */
public final class Told {
    private static final int MOST = 1_000;

    private final Map<Subject, Place> places = new HashMap<>();
    private final Set<Subject> inherited = new HashSet<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /**
     * That the same thing is told twice, and not the same of it.
     *
     * @param subject what it is told of
     * @param place where it is told again
     * @param before where it was told first
     */
    public record Contradiction(Subject subject, Place place, Place before) {
        public Contradiction {
            requireNonNull(subject, "subject is null");
            requireNonNull(place, "place is null");
            requireNonNull(before, "before is null");
        }
    }

    private Set<Place> spoiled = Set.of();

    Told() {}

    /** Where it is told, the last time where it is told more than once. */
    public Optional<Place> place(Subject subject) {
        return Optional.ofNullable(places.get(subject));
    }

    /** Whether somebody has a role by being in a group that has it, and not himself. */
    public boolean isInherited(Subject.OfAssignment assignment) {
        return inherited.contains(assignment);
    }

    /** Whether all that it says there could be read. */
    public boolean isWhole(Place place) {
        return !spoiled.contains(place);
    }

    /** Where it contradicts itself; the first thousand of them. */
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    void spoiled(Set<Place> places) {
        spoiled = Set.copyOf(places);
    }

    void at(Subject subject, Place place) {
        places.put(subject, place);
    }

    /** What somebody has himself as well, he has himself. */
    void at(Subject.OfAssignment assignment, boolean byGroup, Place place) {
        boolean himself = places.put(assignment, place) != null && !inherited.contains(assignment);
        boolean _ = (byGroup && !himself) ? inherited.add(assignment) : inherited.remove(assignment);
    }

    /** The same, which was told before, where it is not the same that is told. */
    void again(Subject subject, Place place, boolean same) {
        Place before = places.put(subject, place);
        if (!same && before != null && contradictions.size() < MOST) {
            contradictions.add(new Contradiction(subject, place, before));
        }
    }
}
