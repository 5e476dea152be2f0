package dev.gatehouse.pim.effect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Notice;
import java.util.Optional;
import java.util.Set;

/** Something to be done outside. Doing it twice is no worse than doing it once. */
public sealed interface Effect {
    /**
     * Somebody is told.
     *
     * @param event by the rules for which he is told
     * @param target what it is about
     * @param principals who
     * @param administrators whether whoever administers the target when he is told is told, too
     * @param addresses who else: mail addresses of the setting
     * @param request the request that it is about
     * @param grant the grant that it is about
     */
    record Tell(
            Occasion occasion,
            Notice.Event event,
            Notice.To to,
            Target target,
            Set<PrincipalId> principals,
            boolean administrators,
            Set<String> addresses,
            Optional<RequestId> request,
            Optional<GrantId> grant)
            implements Effect {
        public Tell {
            requireNonNull(occasion, "occasion is null");
            requireNonNull(event, "event is null");
            requireNonNull(to, "to is null");
            requireNonNull(target, "target is null");
            principals = Set.copyOf(principals);
            addresses = Set.copyOf(addresses);
            requireNonNull(request, "request is null");
            requireNonNull(grant, "grant is null");
            if (principals.isEmpty() && addresses.isEmpty() && !administrators) {
                throw new IllegalArgumentException("somebody is told, or nothing is to be done");
            }
        }
    }

    /**
     * Somebody must sign in again, because he had something that he has no more. What he signs in to before the directory
     * has taken it from him would give it to him again: it is to be done when that is so.
     *
     * @param had what he had: himself, or a group that he was in
     * @param sequence by which order the directory is to take it
     * @param why why it ended
     */
    record EndSessions(PrincipalId principal, Holding had, long sequence, End why) implements Effect {
        public EndSessions {
            requireNonNull(principal, "principal is null");
            requireNonNull(had, "had is null");
            requireNonNull(why, "why is null");
        }
    }
}
