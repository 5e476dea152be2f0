package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;

/** What Entra calls what happens. Names that Entra has for one kind of target only have a neighbour's for the others. */
final class Activities {
    /** Those that Entra has a kind for: {@link AuditTypes}. */
    static final String ACTIVATION_REQUESTED = "Add member to role requested (PIM activation)";

    static final String ACTIVATED = "Add member to role completed (PIM activation)";
    static final String ACTIVATION_EXPIRED = "Remove member from role (PIM activation expired)";
    static final String REMOVING = "Process role removal request";
    static final String SETTING_UPDATED = "Update role setting in PIM";

    private static final String PROCESS = "Process";

    private Activities() {}

    /** Somebody asks for something. */
    static Activity requested(Form form, boolean permanent) {
        Target target = form.target();
        String member = member(form.kind());
        return switch (form.action()) {
            case SELF_ACTIVATE -> pim(target, ACTIVATION_REQUESTED, "ActivateRole");
            case SELF_DEACTIVATE -> pim(target, "Remove member from role requested (PIM deactivate)", "DeactivateRole");
            case ADMIN_ASSIGN, ADMIN_UPDATE ->
                pim(
                        target,
                        "Add " + member + " to role in PIM requested" + term(permanent),
                        made(form.kind(), permanent));
            case ADMIN_RENEW, SELF_RENEW ->
                pim(target, "Add " + member + " to role in PIM requested (renew)", made(form.kind(), permanent));
            case ADMIN_EXTEND, SELF_EXTEND -> pim(target, "Update " + member + " in PIM requested (extend)", "Extend");
            case ADMIN_REMOVE ->
                pim(target, "Remove " + member + " from role in PIM requested" + term(permanent), taken(form.kind()));
        };
    }

    /** Approvers are asked. */
    static Activity approvalRequested(Target target) {
        return pim(target, "Add member to role approval requested (PIM activation)", "ActivateRole");
    }

    /** An approver decided an activation, or an administrator the extension or renewal of an assignment. */
    static Activity decided(Target target, boolean activation, boolean approves) {
        String word = approves ? "approved" : "denied";
        return pim(
                target,
                activation
                        ? "Add member to role request " + word + " (PIM activation)"
                        : "Update member in PIM " + word + " by admin (extend/renew)",
                approves ? "Approve" : "Deny");
    }

    /** Somebody takes back what he asked for. */
    static Activity canceled(Form form, boolean permanent) {
        Target target = form.target();
        String member = member(form.kind());
        String operation = "Cancel";
        return switch (form.action()) {
            case SELF_ACTIVATE -> pim(target, "Add member to role canceled (PIM activation)", operation);
            case ADMIN_RENEW, SELF_RENEW ->
                pim(target, "Add " + member + " to role in PIM canceled (renew)", operation);
            case ADMIN_EXTEND, SELF_EXTEND -> pim(target, "Update " + member + " in PIM canceled (extend)", operation);
            case ADMIN_ASSIGN ->
                permanent
                        ? canceledForGood(target, form.kind())
                        : pim(target, "Add " + member + " to role in PIM canceled (timebound)", operation);
            case ADMIN_UPDATE -> pim(target, "Cancel request for role update", operation);
            case SELF_DEACTIVATE, ADMIN_REMOVE -> pim(target, "Cancel request for role removal", operation);
        };
    }

    /** Of assignments for good, Entra has a name for some kinds of targets only. */
    private static Activity canceledForGood(Target target, AssignmentKind kind) {
        Category category = Category.of(target);
        boolean named = (kind == AssignmentKind.ACTIVE) == (category == Category.GROUP_MANAGEMENT);
        String other = category == Category.ROLE_MANAGEMENT ? "Remove request" : "Cancel request";
        return pim(target, named ? "Add " + member(kind) + " to role in PIM canceled (permanent)" : other, "Cancel");
    }

    /** An activation holds. */
    static Activity activated(Target target) {
        return pim(target, ACTIVATED, "ActivateRole");
    }

    /** An assignment holds. */
    static Activity assigned(Target target, AssignmentKind kind, boolean permanent) {
        return pim(
                target, "Add " + member(kind) + " to role in PIM completed" + term(permanent), made(kind, permanent));
    }

    /** Nobody decided in time. */
    static Activity requestExpired(Target target) {
        return pim(target, "PIM activation request expired", "ActivateRole");
    }

    /** Its holder gave an activation back. */
    static Activity deactivated(Target target) {
        return pim(target, "Remove member from role completed (PIM deactivate)", "DeactivateRole");
    }

    /** An activation ended, by time or by what follows from something. */
    static Activity activationExpired(Target target) {
        return pim(target, ACTIVATION_EXPIRED, "Delete");
    }

    /** An assignment ended, or somebody ended an activation. */
    static Activity removed(Target target, AssignmentKind kind, boolean permanent) {
        return pim(target, "Remove " + member(kind) + " from role in PIM completed" + term(permanent), taken(kind));
    }

    /** A step on the way that has no other name. */
    static Activity processed(Target target) {
        return pim(target, "Process request", PROCESS);
    }

    /** A step on the way towards another time. */
    static Activity updated(Target target) {
        return Category.of(target) == Category.GROUP_MANAGEMENT
                ? processed(target)
                : pim(target, "Process role update request", PROCESS);
    }

    /** A step on the way towards an end. */
    static Activity removing(Target target) {
        return pim(target, REMOVING, PROCESS);
    }

    /** A role setting changed. */
    static Activity set(Target target) {
        return pim(target, SETTING_UPDATED, "Update");
    }

    /** The directory says that somebody has something, or does not any more. What Azure says, PIM only notes. */
    static Activity inDirectory(Target target, boolean has) {
        String operation = has ? "Assign" : "Unassign";
        return switch (target) {
            case Target.Group group -> {
                String place = group.access() == Target.Access.OWNER ? "owner" : "member";
                String name = has ? "Add " + place + " to group" : "Remove " + place + " from group";
                yield new Activity(Service.CORE_DIRECTORY, Category.GROUP_MANAGEMENT, name, operation);
            }
            case Target.Role role
            when !(role.scope() instanceof DirectoryScope) -> has ? processed(target) : removing(target);
            case Target.Role role -> {
                String member = role.scope().equals(DirectoryScope.WHOLE) ? "member" : "scoped member";
                yield core(has ? "Add " + member + " to role" : "Remove " + member + " from role", operation);
            }
        };
    }

    /** The directory knows that somebody is eligible for a role, or is not any more. */
    static Activity eligibleInDirectory(boolean is) {
        return is
                ? core("Add eligible member to role", "AssignEligibleRole")
                : core("Remove eligible member from role", "UnassignEligibleRole");
    }

    private static Activity core(String name, String operation) {
        return new Activity(Service.CORE_DIRECTORY, Category.ROLE_MANAGEMENT, name, operation);
    }

    private static Activity pim(Target target, String name, String operation) {
        return new Activity(Service.PIM, Category.of(target), name, operation);
    }

    private static String member(AssignmentKind kind) {
        return kind == AssignmentKind.ELIGIBLE ? "eligible member" : "member";
    }

    private static String term(boolean permanent) {
        return permanent ? " (permanent)" : " (timebound)";
    }

    private static String made(AssignmentKind kind, boolean permanent) {
        if (kind == AssignmentKind.ELIGIBLE) {
            return "CreateRequestEligibleRole";
        }
        return permanent ? "CreateRequestPermanentGrantedRole" : "CreateRequestGrantedRole";
    }

    private static String taken(AssignmentKind kind) {
        return kind == AssignmentKind.ELIGIBLE ? "RemoveEligibleRole" : "RemoveGrantedRole";
    }
}
