package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import java.util.Optional;
import java.util.stream.Stream;

/** There are the principal and the target, and the one may have the other. */
public final class Known implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        if (wish.principal().isEmpty()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.PRINCIPAL_UNKNOWN,
                    "there is no such principal",
                    "",
                    wish.form().principal()));
        }
        return switch (wish.form().target()) {
            case Target.Role role ->
                wish.slice().roles().contains(role.role())
                        ? Stream.concat(enabled(wish, role), group(wish, role))
                        : Stream.of(Refusal.of(Refusal.Code.TARGET_UNKNOWN, "there is no such role", "", role.role()));
            case Target.Group place -> place(wish, place);
        };
    }

    /** What is turned off is given to nobody; whoever has it, or has it from later on, keeps it, and may give it back. */
    private static Stream<Refusal> enabled(Asking wish, Target.Role role) {
        return isGiving(wish)
                        && wish.slice()
                                .definition(role.role())
                                .filter(one -> !one.enabled())
                                .isPresent()
                ? Stream.of(Refusal.of(
                        Refusal.Code.NOT_GOVERNABLE,
                        "the role is turned off: it can be given to nobody",
                        "",
                        role.role()))
                : Stream.empty();
    }

    /** Only groups made for it may hold roles of the directory. */
    private static Stream<Refusal> group(Asking wish, Target.Role role) {
        Optional<Group> group = wish.slice().group(wish.form().principal());
        boolean directory = role.scope() instanceof dev.gatehouse.directory.DirectoryScope;
        return directory
                        && isGiving(wish)
                        && group.filter(one -> !one.roleAssignable()).isPresent()
                ? Stream.of(Refusal.of(
                        Refusal.Code.NOT_GOVERNABLE, "only a role-assignable group can have a role of the directory"))
                : Stream.empty();
    }

    private static Stream<Refusal> place(Asking wish, Target.Group place) {
        Optional<Group> group = wish.slice().group(place.group());
        if (group.isEmpty()) {
            return Stream.of(Refusal.of(Refusal.Code.TARGET_UNKNOWN, "there is no such group", "", place.group()));
        }
        if (group.get().dynamic() && isGiving(wish)) {
            return Stream.of(Refusal.of(
                    Refusal.Code.NOT_GOVERNABLE, "a rule chooses the members of this group; nobody can be put there"));
        }
        boolean nested =
                wish.principal().filter(one -> one.kind() == Account.Kind.GROUP).isPresent();
        return nested && group.get().roleAssignable() && isGiving(wish)
                ? Stream.of(Refusal.of(Refusal.Code.NOT_GOVERNABLE, "no group may lie in a role-assignable group"))
                : Stream.empty();
    }

    private static boolean isGiving(Asking wish) {
        return wish.action() != Action.ADMIN_REMOVE && wish.action() != Action.SELF_DEACTIVATE;
    }
}
