package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people ask for at random; much of it they can have. */
final class WantedForms {
    private final Tenant tenant;
    private final Random random;
    private final Slice world;
    private final Instant at;

    WantedForms(Tenant tenant, Slice world, Instant at) {
        this.tenant = tenant;
        this.random = tenant.random;
        this.world = world;
        this.at = at;
    }

    Form any() {
        Action action = tenant.any(List.of(
                Action.SELF_ACTIVATE,
                Action.SELF_ACTIVATE,
                Action.SELF_ACTIVATE,
                Action.SELF_ACTIVATE,
                Action.ADMIN_ASSIGN,
                Action.ADMIN_ASSIGN,
                Action.ADMIN_UPDATE,
                Action.ADMIN_REMOVE,
                Action.ADMIN_EXTEND,
                Action.ADMIN_RENEW,
                Action.SELF_DEACTIVATE,
                Action.SELF_EXTEND,
                Action.SELF_RENEW));
        return switch (action) {
            case SELF_ACTIVATE -> activation();
            case ADMIN_ASSIGN -> form(action, kind(), tenant.any(tenant.all), tenant.any(tenant.targets));
            case ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND -> {
                boolean nested = random.nextInt(3) == 0;
                yield about(
                        action,
                        grant -> grant.isOpen()
                                && grant.origin() == Origin.ASSIGNED
                                && (!nested || tenant.groups.contains(grant.principal())));
            }
            case SELF_DEACTIVATE -> about(action, grant -> grant.isOpen() && grant.origin() == Origin.ACTIVATED);
            case SELF_EXTEND ->
                about(action, grant -> grant.isOpen() && grant.validity().end().isPresent());
            case ADMIN_RENEW, SELF_RENEW ->
                about(
                        action,
                        grant -> grant.ended()
                                .filter(ended -> ended.why() == End.EXPIRED)
                                .isPresent());
        };
    }

    private Form activation() {
        return any(grants(grant -> grant.isEligible(at)))
                .map(grant -> form(
                        Action.SELF_ACTIVATE,
                        AssignmentKind.ACTIVE,
                        holder(grant.principal()),
                        random.nextInt(4) == 0 ? narrower(grant.target()) : grant.target()))
                .orElseGet(() -> form(
                        Action.SELF_ACTIVATE,
                        AssignmentKind.ACTIVE,
                        tenant.any(tenant.users),
                        tenant.any(tenant.targets)));
    }

    /** He himself, or somebody who is in it, where it is a group. */
    private PrincipalId holder(PrincipalId principal) {
        List<Account> members = new People(world, at)
                .membersOf(principal).stream()
                        .sorted(Comparator.comparing(Account::name))
                        .toList();
        return members.isEmpty() ? principal : tenant.any(members).id();
    }

    private static Target narrower(Target target) {
        return target instanceof Target.Role role && role.scope() instanceof AzureScope azure
                ? new Target.Role(
                        role.role(),
                        new AzureScope(
                                azure.path().equals("/")
                                        ? "/subscriptions/00000000-0000-0000-0000-0000000000cc"
                                        : azure.path() + "/resourceGroups/h/providers/p/q"))
                : target;
    }

    private Form about(Action action, Predicate<Grant> which) {
        return any(grants(which))
                .map(grant -> form(action, grant.kind(), grant.principal(), grant.target()))
                .orElseGet(() -> form(action, kind(), tenant.any(tenant.all), tenant.any(tenant.targets)));
    }

    private Form form(Action action, AssignmentKind kind, PrincipalId who, Target target) {
        Optional<Instant> start = switch (random.nextInt(5)) {
            case 0 -> Optional.of(at.plus(Duration.ofMinutes(random.nextInt(200))));
            case 1 -> Optional.of(at.minusSeconds(random.nextInt(400)));
            default -> Optional.empty();
        };
        Expiration expiration = switch (random.nextInt(8)) {
            case 0 -> Expiration.UNSAID;
            case 1 -> Expiration.NEVER;
            case 2 -> new Expiration.At(at.plus(Duration.ofMinutes(random.nextInt(600))));
            default -> new Expiration.After(Duration.ofMinutes(10 + random.nextInt(470)));
        };
        return new Form(
                new RequestId(tenant.uuid()), action, kind, who, target, start, expiration, "because", Ticket.NONE);
    }

    /** The same for somebody else. */
    static Form forWhom(Form form, PrincipalId who) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                who,
                form.target(),
                form.start(),
                form.expiration(),
                form.justification(),
                form.ticket());
    }

    private AssignmentKind kind() {
        return random.nextBoolean() ? AssignmentKind.ACTIVE : AssignmentKind.ELIGIBLE;
    }

    private Stream<Grant> grants(Predicate<Grant> which) {
        return world.grants().values().stream().filter(which).sorted(Comparator.comparing(Grant::id));
    }

    private <T> Optional<T> any(Stream<T> those) {
        List<T> all = those.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(tenant.any(all));
    }
}
