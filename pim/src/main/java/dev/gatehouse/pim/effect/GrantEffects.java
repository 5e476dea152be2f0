package dev.gatehouse.pim.effect;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is told of a grant: its holder and those who administer it, when it holds, ends soon and ends. */
final class GrantEffects {
    private final Slice slice;
    private final Telling telling;

    GrantEffects(Slice slice, Instant at) {
        this.slice = slice;
        this.telling = new Telling(slice, at);
    }

    Stream<Effect> of(Change.OfGrant change) {
        Grant now = change.after();
        if (now.ended().isPresent()) {
            return change.before()
                            .filter(before -> before.state() == GrantState.CURRENT)
                            .isPresent()
                    ? ended(now, now.ended().get().why())
                    : Stream.empty();
        }
        if (holds(now) && change.before().filter(GrantEffects::holds).isEmpty()) {
            Occasion occasion = now.origin() == Origin.ACTIVATED ? Occasion.ACTIVATED : Occasion.ASSIGNED;
            return Stream.concat(holder(occasion, now), administrators(occasion, now));
        }
        boolean reminded =
                now.reminded() && change.before().filter(Grant::reminded).isEmpty();
        return reminded ? holder(Occasion.ENDS_SOON, now) : Stream.empty();
    }

    private static boolean holds(Grant grant) {
        return grant.state() == GrantState.CURRENT && (grant.kind() == AssignmentKind.ELIGIBLE || grant.provisioned());
    }

    /** Who gave something back knows that he did. */
    private Stream<Effect> ended(Grant grant, End why) {
        return switch (why) {
            case DEACTIVATED, CANCELED, NOT_STARTED, NOT_PROVISIONED -> Stream.empty();
            case REVOKED -> Stream.concat(holder(Occasion.REVOKED, grant), administrators(Occasion.REVOKED, grant));
            case EXPIRED, REMOVED, ELIGIBILITY_ENDED, PRINCIPAL_DISABLED, REVIEWED -> holder(Occasion.ENDED, grant);
        };
    }

    private Stream<Effect> holder(Occasion occasion, Grant grant) {
        return tell(occasion, grant, Notice.To.REQUESTOR, telling.holders(grant.principal()));
    }

    private Stream<Effect> administrators(Occasion occasion, Grant grant) {
        return tell(occasion, grant, Notice.To.ADMIN, Set.of());
    }

    private Stream<Effect> tell(Occasion occasion, Grant grant, Notice.To to, Set<PrincipalId> who) {
        Optional<RequestId> request =
                slice.request(new RequestId(grant.id().value())).map(Request::id);
        return telling
                .tell(occasion, Telling.event(grant), to, who, grant.target(), request, Optional.of(grant.id()))
                .stream();
    }
}
