package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Request;
import java.util.Optional;
import java.util.stream.Stream;

/** Nobody has the same twice in the same way at the same time, or asks for it twice. */
public final class Once implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        return switch (wish.action()) {
            case SELF_ACTIVATE ->
                Stream.of(pending(wish), standing(wish), same(wish))
                        .flatMap(Optional::stream)
                        .limit(1);
            case SELF_EXTEND, SELF_RENEW ->
                Stream.of(pending(wish), same(wish)).flatMap(Optional::stream).limit(1);
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_EXTEND, ADMIN_RENEW -> same(wish).stream();
            case ADMIN_REMOVE, SELF_DEACTIVATE -> Stream.empty();
        };
    }

    private static Optional<Refusal> pending(Asking wish) {
        return wish.slice().requests().values().stream()
                .filter(request -> request.status().isPending()
                        && !request.id().equals(wish.form().id()))
                .filter(request -> request.form().holding().equals(wish.form().holding())
                        && request.form().kind() == wish.form().kind())
                .min(java.util.Comparator.comparing(Request::id))
                .map(request -> Refusal.of(
                        Refusal.Code.PENDING,
                        "somebody must decide the same already; wait, or cancel it",
                        "",
                        request.id()));
    }

    /** What one has, one need not activate. */
    private static Optional<Refusal> standing(Asking wish) {
        return wish.slice()
                .open(wish.form().holding())
                .filter(grant -> grant.origin() == Origin.ASSIGNED && grant.isActive())
                .filter(grant -> grant.validity().contains(wish.at()))
                .findAny()
                .map(grant ->
                        Refusal.of(Refusal.Code.EXISTS, "he has it already, and need not activate it", "", grant.id()));
    }

    private static Optional<Refusal> same(Asking wish) {
        Origin origin = wish.isActivation() ? Origin.ACTIVATED : Origin.ASSIGNED;
        Interval window = wish.window().orElse(Interval.since(wish.at()));
        return wish.slice()
                .open(wish.form().holding())
                .filter(grant ->
                        grant.origin() == origin && grant.kind() == wish.form().kind())
                .filter(grant ->
                        wish.subject().map(Grant::id).filter(grant.id()::equals).isEmpty())
                .filter(grant -> grant.validity().until().isAfter(wish.at()))
                .filter(grant -> grant.validity().overlaps(window))
                .min(java.util.Comparator.comparing(Grant::id))
                .map(grant -> grant.state() == GrantState.CURRENT
                        ? exists(grant)
                        : Refusal.of(
                                Refusal.Code.OVERLAPS,
                                "the same begins later, and the two overlap",
                                grant.validity(),
                                window));
    }

    private static Refusal exists(Grant grant) {
        Refusal refusal = Refusal.of(Refusal.Code.EXISTS, "he has the same already", grant.validity(), grant.id());
        return grant.validity().end().map(refusal::from).orElse(refusal);
    }
}
