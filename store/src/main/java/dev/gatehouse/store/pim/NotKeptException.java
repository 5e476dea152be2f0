package dev.gatehouse.store.pim;

import dev.gatehouse.pim.guard.Refusal;
import java.util.List;
import java.util.Map;

/** Ends a transaction of which nothing is to be kept. */
final class NotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, List<Refusal>> refused;

    NotKeptException(Map<Integer, List<Refusal>> refused) {
        super("nothing of it is kept", null, false, false);
        this.refused = refused;
    }

    Map<Integer, List<Refusal>> refused() {
        return refused;
    }
}
