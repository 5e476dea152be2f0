package dev.gatehouse.pim.effect;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whose sessions end: of those who have something no more, by any grant. */
final class Sessions {
    private final Slice before;
    private final Instant at;
    private final Map<Holding, End> ended = new HashMap<>();

    /** @param before who was in a group until now */
    Sessions(Slice before, List<Change> changes, Instant at) {
        this.before = before;
        this.at = at;
        for (Change change : changes) {
            if (change instanceof Change.OfGrant one && one.after().kind() == AssignmentKind.ACTIVE) {
                one.after()
                        .ended()
                        .map(Grant.Ended::why)
                        .ifPresent(why -> ended.put(one.after().holding(), why));
            }
        }
    }

    Stream<Effect> of(Change.OfProvision change) {
        boolean over = !change.after().wanted()
                && change.before().filter(Provision::wanted).isPresent();
        Holding holding = change.after().holding();
        return over
                ? users(holding.principal())
                        .map(who -> new Effect.EndSessions(
                                who, holding, change.after().sequence(), ended.getOrDefault(holding, End.REMOVED)))
                : Stream.empty();
    }

    /** Whoever signs in: a person, or those in a group. */
    private Stream<PrincipalId> users(PrincipalId principal) {
        return switch (before.account(principal).map(Account::kind).orElse(Account.Kind.USER)) {
            case USER -> Stream.of(principal);
            case SERVICE_PRINCIPAL -> Stream.empty();
            case GROUP ->
                new People(before, at)
                        .membersOf(principal).stream()
                                .map(Account::id)
                                .sorted(Comparator.comparing(PrincipalId::value));
        };
    }
}
