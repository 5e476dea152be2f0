package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a slice says at a moment. It asks none of the engine's own readers, so that it may contradict them. */
public record Reading(Slice slice, Instant at) {
    private static final RoleDefinitionId GLOBAL = RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");
    private static final RoleDefinitionId ROLES = RoleDefinitionId.of("e8611ab8-c189-46e8-94e1-60213ab1f814");
    private static final RoleDefinitionId OWNER = RoleDefinitionId.of("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final RoleDefinitionId ACCESS = RoleDefinitionId.of("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

    /** Whether a grant covers this moment, by its times alone. */
    public boolean covers(Grant grant) {
        Instant until = grant.validity().until();
        return grant.state() == GrantState.CURRENT
                && !at.isBefore(grant.validity().from())
                && (at.isBefore(until) || until.equals(Instant.MAX));
    }

    /** Whether a grant gives its target at this moment. */
    public boolean gives(Grant grant) {
        return grant.kind() == AssignmentKind.ACTIVE && covers(grant);
    }

    private Stream<Grant> giving() {
        return slice.grants().values().stream().filter(this::gives);
    }

    /** Whether an account is there and may sign in. */
    public boolean isEnabled(PrincipalId who) {
        Account account = slice.accounts().get(who);
        return account != null && account.enabled();
    }

    /** The human behind an account. */
    public PrincipalId person(PrincipalId who) {
        Account account = slice.accounts().get(who);
        return account == null ? who : account.person();
    }

    /** A principal and all groups that it is in. */
    public Set<PrincipalId> selves(PrincipalId who) {
        Set<PrincipalId> all = new HashSet<>(Set.of(who));
        boolean more = true;
        while (more) {
            Set<PrincipalId> found = new HashSet<>();
            for (Group group : slice.groups().values()) {
                if (group.members().stream().anyMatch(all::contains)) {
                    found.add(group.id());
                }
            }
            giving().filter(grant -> all.contains(grant.principal()))
                    .flatMap(grant -> place(grant, Target.Access.MEMBER).stream())
                    .forEach(found::add);
            more = all.addAll(found);
        }
        return all;
    }

    private static Optional<PrincipalId> place(Grant grant, Target.Access access) {
        return grant.target() instanceof Target.Group group && group.access() == access
                ? Optional.of(group.group())
                : Optional.empty();
    }

    /** Whether somebody who may sign in administers a target. */
    public boolean administers(PrincipalId who, Target target) {
        if (!isEnabled(who)) {
            return false;
        }
        Set<PrincipalId> selves = selves(who);
        Stream<Grant> mine = giving().filter(grant -> selves.contains(grant.principal()));
        if (target instanceof Target.Role role && role.scope() instanceof AzureScope azure) {
            return mine.anyMatch(grant -> grant.target() instanceof Target.Role held
                    && Set.of(OWNER, ACCESS).contains(held.role())
                    && held.scope() instanceof AzureScope over
                    && lies(azure, over));
        }
        boolean owns = target instanceof Target.Group group
                && ((slice.groups().containsKey(group.group())
                                && slice.groups().get(group.group()).owners().contains(who))
                        || giving().anyMatch(grant -> grant.principal().equals(who)
                                && place(grant, Target.Access.OWNER)
                                        .filter(group.group()::equals)
                                        .isPresent()));
        return owns
                || mine.anyMatch(grant -> grant.target() instanceof Target.Role held
                        && Set.of(GLOBAL, ROLES).contains(held.role())
                        && held.scope().equals(DirectoryScope.WHOLE));
    }

    private static boolean lies(AzureScope inner, AzureScope outer) {
        return outer.path().equals("/")
                || inner.path().equals(outer.path())
                || inner.path().startsWith(outer.path() + "/");
    }

    /** Whether being eligible for one target is being eligible for another. */
    public static boolean isWithin(Target inner, Target outer) {
        if (inner instanceof Target.Role one
                && outer instanceof Target.Role other
                && one.scope() instanceof AzureScope small
                && other.scope() instanceof AzureScope large) {
            return one.role().equals(other.role()) && lies(small, large);
        }
        return inner.equals(outer);
    }

    /** From what somebody could activate a target that begins at a moment. */
    public List<Grant> sources(PrincipalId who, Target target, Instant begins) {
        Set<PrincipalId> selves = selves(who);
        return slice.grants().values().stream()
                .filter(grant -> grant.kind() == AssignmentKind.ELIGIBLE && covers(grant))
                .filter(grant -> new Reading(slice, begins).covers(grant))
                .filter(grant -> selves.contains(grant.principal()) && isWithin(target, grant.target()))
                .toList();
    }

    /** Users who can decide. */
    public Set<PrincipalId> deciders(Set<Approver> approvers, PrincipalId about, Target target) {
        return slice.accounts().values().stream()
                .filter(one -> one.kind() == Account.Kind.USER && one.enabled() && one.usable())
                .map(Account::id)
                .filter(id -> approvers.isEmpty()
                        ? administers(id, target)
                        : approvers.stream().anyMatch(approver -> names(approver, id, about)))
                .collect(Collectors.toSet());
    }

    private boolean names(Approver approver, PrincipalId id, PrincipalId about) {
        return switch (approver) {
            case Approver.User user -> user.id().equals(id);
            case Approver.Members group -> selves(id).contains(group.group());
            case Approver.Superior any ->
                Optional.ofNullable(slice.accounts().get(about))
                        .flatMap(Account::manager)
                        .filter(id::equals)
                        .isPresent();
        };
    }

    /** Who must approve a form by what is set now. */
    public List<Stage> stages(Form form) {
        return switch (form.action()) {
            case SELF_ACTIVATE -> activating(form);
            case SELF_EXTEND -> isOfActivation(form) ? activating(form) : List.of(Stage.of(Set.of()));
            case SELF_RENEW -> List.of(Stage.of(Set.of()));
            case SELF_DEACTIVATE, ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW -> List.of();
        };
    }

    /** Whether a form activates something, or goes on with what was activated. */
    public boolean isActivation(Form form) {
        return form.action() == Action.SELF_ACTIVATE || (form.action() == Action.SELF_EXTEND && isOfActivation(form));
    }

    private boolean isOfActivation(Form form) {
        return form.kind() == AssignmentKind.ACTIVE
                && giving().anyMatch(grant ->
                        grant.origin() == Origin.ACTIVATED && grant.holding().equals(form.holding()));
    }

    /** Who must approve, now, that what a form is about is activated. */
    public List<Stage> activating(Form form) {
        RoleSetting setting = slice.setting(form.target().setting());
        List<Stage> stages = new ArrayList<>();
        if (setting.activating().approval().required()) {
            stages.addAll(setting.activating().approval().stages());
            if (stages.isEmpty()) {
                stages.add(Stage.of(Set.of()));
            }
        }
        Account account = slice.accounts().get(form.principal());
        boolean risky = slice.atRisk().contains(form.principal()) && (account == null || !account.emergency());
        if (setting.activating().asksAboutRisk() && risky) {
            stages.add(Stage.of(Set.of()));
        }
        return stages;
    }

    /** Global Administrators without an end who can sign in, each human once. */
    public Set<PrincipalId> standing() {
        Target everything = new Target.Role(GLOBAL, DirectoryScope.WHOLE);
        return slice.accounts().values().stream()
                .filter(one -> one.kind() == Account.Kind.USER && one.enabled() && one.usable())
                .filter(one -> slice.grants().values().stream()
                        .filter(Reading::isForGood)
                        .filter(grant -> grant.target().equals(everything))
                        .anyMatch(grant -> forGood(one.id()).contains(grant.principal())))
                .map(Account::person)
                .collect(Collectors.toSet());
    }

    private static boolean isForGood(Grant grant) {
        return grant.kind() == AssignmentKind.ACTIVE
                && grant.origin() == Origin.ASSIGNED
                && grant.state() == GrantState.CURRENT
                && grant.provisioned()
                && grant.validity().until().equals(Instant.MAX);
    }

    private Set<PrincipalId> forGood(PrincipalId who) {
        Set<PrincipalId> all = new HashSet<>(Set.of(who));
        boolean more = true;
        while (more) {
            Set<PrincipalId> found = new HashSet<>();
            slice.groups().values().stream()
                    .filter(group -> group.members().stream().anyMatch(all::contains))
                    .map(Group::id)
                    .forEach(found::add);
            slice.grants().values().stream()
                    .filter(Reading::isForGood)
                    .filter(grant -> all.contains(grant.principal()))
                    .flatMap(grant -> place(grant, Target.Access.MEMBER).stream())
                    .forEach(found::add);
            more = all.addAll(found);
        }
        return all;
    }

    /** Whether so many different humans, none of these, could approve all stages: by trying everybody. */
    public boolean couldApprove(List<Stage> stages, PrincipalId about, Target target, List<PrincipalId> not) {
        List<Set<PrincipalId>> seats = new ArrayList<>();
        for (Stage stage : stages) {
            Set<PrincipalId> able = new HashSet<>(deciders(stage.approvers(), about, target));
            stage.escalation().ifPresent(more -> able.addAll(deciders(more.approvers(), about, target)));
            Set<PrincipalId> humans = able.stream().map(this::person).collect(Collectors.toSet());
            not.forEach(one -> humans.remove(person(one)));
            for (int i = 0; i < stage.quorum(); i++) {
                seats.add(humans);
            }
        }
        return seated(seats, 0, new HashSet<>());
    }

    private static boolean seated(List<Set<PrincipalId>> seats, int place, Set<PrincipalId> taken) {
        if (place == seats.size()) {
            return true;
        }
        for (PrincipalId one : seats.get(place)) {
            if (taken.add(one)) {
                if (seated(seats, place + 1, taken)) {
                    return true;
                }
                taken.remove(one);
            }
        }
        return false;
    }
}
