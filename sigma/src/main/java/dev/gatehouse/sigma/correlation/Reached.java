package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.SigmaCorrelation;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The moment at which a group came nearest to what its correlation asks for.
 *
 * @param time microseconds since the epoch
 * @param measure what the window measured then; empty where there was nothing to measure
 * @param sources which of the correlation's rules had a match in the window, from 0
 */
public record Reached(long time, OptionalDouble measure, Set<Integer> sources) {
    public Reached {
        requireNonNull(measure, "measure is null");
        sources = Set.copyOf(sources);
    }

    /** Whether this is nearer to what the correlation asks for than another moment. */
    public boolean isNearer(Reached other, SigmaCorrelation correlation) {
        if (measure.isPresent() != other.measure.isPresent()) {
            return measure.isPresent();
        }
        int nearer = measure.isEmpty()
                ? 0
                : Double.compare(
                        correlation.distance(other.measure.getAsDouble()), correlation.distance(measure.getAsDouble()));
        return nearer > 0 || (nearer == 0 && sources.size() > other.sources.size());
    }
}
