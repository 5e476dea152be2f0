package dev.gatehouse.pim;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.effect.Effect;
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
     * @param effects what is to be done outside, once the changes are kept
     * @param records what is kept with the changes, or not at all
     * @param requests what became of the requests that it is about
     */
    record Done(List<Change> changes, List<Effect> effects, List<AuditRecord> records, List<Request> requests)
            implements Decision {
        public Done {
            changes = List.copyOf(changes);
            effects = List.copyOf(effects);
            records = List.copyOf(records);
            requests = List.copyOf(requests);
        }
    }

    /**
     * It is not done, for all these reasons.
     *
     * @param records that somebody wanted it; none where it was only asked
     */
    record Refused(List<Refusal> reasons, List<AuditRecord> records) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
            records = List.copyOf(records);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("whoever is refused is told why");
            }
        }
    }
}
