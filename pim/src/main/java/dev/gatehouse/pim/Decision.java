package dev.gatehouse.pim;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.state.Change;
import java.util.List;

/** What the engine decides. */
public sealed interface Decision {
    /**
     * It is done, once the changes are kept.
     *
     * @param changes in the order in which they happen; none where it was only asked, or done before
     * @param requests what became of the requests that it is about
     */
    record Done(List<Change> changes, List<Request> requests) implements Decision {
        public Done {
            changes = List.copyOf(changes);
            requests = List.copyOf(requests);
        }
    }

    /** It is not done, for all these reasons. */
    record Refused(List<Refusal> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("whoever is refused is told why");
            }
        }

        /** For one reason. */
        static Refused because(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }
}
