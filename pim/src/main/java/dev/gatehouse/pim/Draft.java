package dev.gatehouse.pim;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.state.Change;
import java.util.List;

/** What a command itself would change, before anything follows from it; or why it may not. */
sealed interface Draft {
    /** Changes, and the requests that whoever asked is told of. */
    record Wanted(List<Change> changes, List<RequestId> about) implements Draft {
        public Wanted {
            changes = List.copyOf(changes);
            about = List.copyOf(about);
        }

        /** Changes that nobody waits for. */
        static Wanted of(List<Change> changes) {
            return new Wanted(changes, List.of());
        }
    }

    /** Reasons. */
    record Unwanted(List<Refusal> reasons) implements Draft {
        public Unwanted {
            reasons = List.copyOf(reasons);
        }

        static Unwanted because(Refusal reason) {
            return new Unwanted(List.of(reason));
        }
    }
}
