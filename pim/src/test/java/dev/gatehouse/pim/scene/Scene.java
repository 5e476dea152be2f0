package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The engine's state and all around it.
 *
 * @param swept when what was due last happened
 * @param directory who really has what
 * @param job what the worker has in its hands
 * @param last what the worker last reported
 * @param asked what was asked for, from the commands alone
 */
public record Scene(
        Slice slice,
        Instant now,
        Instant swept,
        Set<Holding> directory,
        Optional<Job> job,
        Optional<Job> last,
        Map<RequestId, Asked> asked) {
    public Scene {
        directory = Set.copyOf(directory);
        asked = Map.copyOf(asked);
    }

    /** What the slice says now. */
    public Reading reading() {
        return new Reading(slice, now);
    }

    /** Whether nothing that is due has yet to happen. */
    public boolean isSwept() {
        return swept.equals(now);
    }

    /** An id that no request has. */
    public RequestId fresh(int place) {
        return new RequestId(new UUID(0x4000L, 0x8000_0000_0000_0000L | (1_000L + asked.size() + place)));
    }

    Scene slice(Slice other) {
        return new Scene(other, now, swept, directory, job, last, asked);
    }

    Scene now(Instant other) {
        return new Scene(slice, other, swept, directory, job, last, asked);
    }

    Scene sweptNow() {
        return new Scene(slice, now, now, directory, job, last, asked);
    }

    Scene job(Optional<Job> other) {
        return new Scene(slice, now, swept, directory, other, last, asked);
    }

    Scene reported(Job what) {
        return new Scene(slice, now, swept, directory, Optional.empty(), Optional.of(what), asked);
    }

    Scene directory(Holding holding, boolean has) {
        Set<Holding> other = new HashSet<>(directory);
        if (has) {
            other.add(holding);
        } else {
            other.remove(holding);
        }
        return new Scene(slice, now, swept, other, job, last, asked);
    }

    Scene asked(RequestId id, Asked what) {
        Map<RequestId, Asked> other = new HashMap<>(asked);
        other.put(id, what);
        return new Scene(slice, now, swept, directory, job, last, other);
    }
}
