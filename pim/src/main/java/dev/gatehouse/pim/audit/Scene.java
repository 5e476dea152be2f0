package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where and when a command happened, and who asked for it. */
final class Scene {
    private final Slice before;
    private final Slice after;
    private final Command command;
    private final Instant at;
    private final Optional<Caller> caller;
    private final Evidence evidence;

    Scene(Slice before, Slice after, Command command, Instant at) {
        this.before = requireNonNull(before, "before is null");
        this.after = requireNonNull(after, "after is null");
        this.command = requireNonNull(command, "command is null");
        this.at = requireNonNull(at, "at is null");
        this.caller = caller(command);
        this.evidence =
                caller.map(who -> Evidence.of(who, roles(before, who.id(), at))).orElse(Evidence.NONE);
    }

    private static Optional<Caller> caller(Command command) {
        return switch (command) {
            case Command.Submit submit -> Optional.of(submit.by());
            case Command.Decide decide -> Optional.of(decide.by());
            case Command.Cancel cancel -> Optional.of(cancel.by());
            case Command.Revoke revoke -> Optional.of(revoke.by());
            case Command.Set set -> Optional.of(set.by());
            case Command.Enable enable -> Optional.of(enable.by());
            case Command.Observe any -> Optional.empty();
            case Command.ExpireDue any -> Optional.empty();
            case Command.Reached any -> Optional.empty();
            case Command.Failed any -> Optional.empty();
            case Command.OfReview review -> Optional.of(review.what().by());
            case Command.OfRole role -> Optional.of(role.what().by());
            case Command.OfAlert alert -> AlertRecords.caller(alert.what());
        };
    }

    private static Set<RoleDefinitionId> roles(Slice slice, PrincipalId who, Instant at) {
        Set<PrincipalId> whose = new HashSet<>(new People(slice, at).groupsOf(who));
        whose.add(who);
        return slice.grants().values().stream()
                .filter(grant -> grant.isActive() && grant.validity().contains(at))
                .filter(grant -> whose.contains(grant.principal()))
                .map(Grant::target)
                .filter(Target.Role.class::isInstance)
                .map(Target.Role.class::cast)
                .filter(role -> role.scope() instanceof DirectoryScope)
                .map(Target.Role::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was before the command. */
    Slice before() {
        return before;
    }

    /** What is after all that came of it. */
    Slice after() {
        return after;
    }

    Command command() {
        return command;
    }

    Instant at() {
        return at;
    }

    /** Who asked for it; PIM itself where nobody did. */
    Actor caller() {
        return caller.map(who -> actor(who.id(), who.app())).orElse(Actor.ENGINE);
    }

    /** Somebody as who did something. */
    Actor person(PrincipalId id) {
        return actor(id, false);
    }

    private Actor actor(PrincipalId id, boolean app) {
        Party who = party(id);
        return app || who.kind() == Account.Kind.SERVICE_PRINCIPAL ? new Actor.Application(who) : new Actor.Person(who);
    }

    /** What a principal is called; its id where it is not known. */
    Party party(PrincipalId id) {
        return after.account(id)
                .or(() -> before.account(id))
                .map(account -> new Party(id, account.name(), account.kind()))
                .orElseGet(() -> new Party(id, id.toString(), Account.Kind.USER));
    }

    /** A record of who has, gets or loses what. */
    Matter matter(PrincipalId subject, Target target) {
        return target(target).subject(Optional.of(party(subject)));
    }

    /** A record of a target that is about nobody. */
    Matter target(Target target) {
        Optional<Party> group =
                target instanceof Target.Group place ? Optional.of(party(place.group())) : Optional.empty();
        return Matter.NOTHING.target(target, group);
    }

    /** A record of a change; with what the sign-in showed, where who did it is who asked. */
    AuditRecord record(
            Activity activity,
            Result result,
            String reason,
            Actor actor,
            UUID correlation,
            Matter matter,
            Optional<Change> change) {
        Evidence shown = actor.equals(caller()) ? evidence : Evidence.NONE;
        return new AuditRecord(activity, result, reason, at, actor, correlation, matter, shown, change, List.of());
    }
}
