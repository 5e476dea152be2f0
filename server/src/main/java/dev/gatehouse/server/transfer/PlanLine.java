package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.export.Place;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one thing.
 *
 * @param name what it is called
 * @param why why it is refused or left out, or what changes; empty where there is nothing to say
 * @param place where the export tells of it, where that is known
 * @param steps what makes it so; of what is neither new nor changed there are none
 */
public record PlanLine(
        Verdict verdict, Thing thing, String name, String why, Optional<Place> place, List<PlanStep> steps) {
    public PlanLine {
        requireNonNull(verdict, "verdict is null");
        requireNonNull(thing, "thing is null");
        requireNonNull(name, "name is null");
        requireNonNull(why, "why is null");
        requireNonNull(place, "place is null");
        steps = List.copyOf(steps);
        if (steps.isEmpty() == (verdict == Verdict.NEW || verdict == Verdict.CHANGED)) {
            throw new IllegalArgumentException("there is something to do where something is otherwise");
        }
    }

    /** Something about which nothing is to be done. */
    static PlanLine of(Verdict verdict, Thing thing, String name, String why, Optional<Place> place) {
        return new PlanLine(verdict, thing, name, why, place, List.of());
    }

    /** The same, refused. */
    PlanLine refused(String reasons) {
        return of(Verdict.REFUSED, thing, name, reasons, place);
    }
}
