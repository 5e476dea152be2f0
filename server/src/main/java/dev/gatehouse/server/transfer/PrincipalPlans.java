package dev.gatehouse.server.transfer;

import dev.gatehouse.connect.export.Place;
import dev.gatehouse.connect.export.Subject;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.User;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans users, service principals and groups, without who is in these. */
final class PrincipalPlans {
    private final Source source;
    private final Here here;
    private final Caller by;
    private final List<PlanLine> lines = new ArrayList<>();
    private final List<PlanLine> last = new ArrayList<>();

    PrincipalPlans(Source source, Here here, Caller by) {
        this.source = source;
        this.here = here;
        this.by = by;
        source.tenant().users().forEach(this::principal);
        source.tenant().servicePrincipals().forEach(this::principal);
        source.tenant().groups().forEach(this::principal);
    }

    /** What comes first. */
    List<PlanLine> lines() {
        return lines;
    }

    /** What comes last: nobody is disabled before all others have what they are to have. */
    List<PlanLine> last() {
        return last;
    }

    private void principal(Principal told) {
        Subject subject = new Subject.OfPrincipal(told.id());
        Optional<Place> place = source.place(subject);
        Optional<Account> known = here.account(told.id());
        Optional<String> fault = source.fault(subject, told.name())
                .or(() -> known.filter(one -> one.kind() != kind(told)).map(PrincipalPlans::otherwise));
        if (fault.isPresent()) {
            add(Verdict.REFUSED, told, fault.get(), place, List.of());
        } else if (known.isEmpty()) {
            List<PlanStep> steps = new ArrayList<>();
            group(told).ifPresent(group -> steps.add(new PlanStep.Found(group)));
            steps.add(observed(made(told)));
            add(Verdict.NEW, told, isEnabled(told) ? "" : "disabled", place, steps);
        } else if (here.isLocal(told.id())) {
            add(Verdict.UNCHANGED, told, "has an account of Gatehouse, which says what he is", place, List.of());
        } else {
            known(told, known.get(), place);
        }
    }

    private void known(Principal told, Account known, Optional<Place> place) {
        Optional<dev.gatehouse.pim.model.Group> before = here.group(told.id());
        Optional<dev.gatehouse.pim.model.Group> wanted = group(told);
        if (before.isPresent() && wanted.isPresent() && !isSame(before.get(), wanted.get())) {
            add(
                    Verdict.REFUSED,
                    told,
                    "what a group is for cannot be changed: whether it may have roles, or a rule chooses its members",
                    place,
                    List.of());
            return;
        }
        List<PlanStep> steps = new ArrayList<>();
        List<String> words = new ArrayList<>();
        wanted.filter(group -> before.isEmpty()).ifPresent(group -> {
            steps.add(new PlanStep.Found(group));
            words.add("is known as a group");
        });
        if (!known.name().equals(told.name())) {
            steps.add(observed(named(known, told.name())));
            words.add("was called " + known.name());
        }
        if (isEnabled(told) && !known.enabled()) {
            steps.add(enabled(told, true));
            words.add("was disabled");
        }
        boolean disables = !isEnabled(told) && known.enabled();
        if (disables) {
            last.add(new PlanLine(
                    Verdict.CHANGED, thing(told), told.name(), "is disabled", place, List.of(enabled(told, false))));
        }
        if (!steps.isEmpty()) {
            add(Verdict.CHANGED, told, String.join(", ", words), place, steps);
        } else if (!disables) {
            add(Verdict.UNCHANGED, told, "", place, List.of());
        }
    }

    private void add(Verdict verdict, Principal told, String why, Optional<Place> place, List<PlanStep> steps) {
        lines.add(new PlanLine(verdict, thing(told), told.name(), why, place, steps));
    }

    private static boolean isSame(dev.gatehouse.pim.model.Group one, dev.gatehouse.pim.model.Group other) {
        return one.roleAssignable() == other.roleAssignable() && one.dynamic() == other.dynamic();
    }

    private static String otherwise(Account known) {
        String what = switch (known.kind()) {
            case USER -> "a user";
            case GROUP -> "a group";
            case SERVICE_PRINCIPAL -> "a service principal";
        };
        return "its id is known as that of " + what + ", " + known.name();
    }

    private static Optional<dev.gatehouse.pim.model.Group> group(Principal told) {
        return told instanceof dev.gatehouse.directory.tenant.Group group
                ? Optional.of(new dev.gatehouse.pim.model.Group(
                        group.id(), group.roleAssignable(), group.dynamic(), Set.of(), Set.of()))
                : Optional.empty();
    }

    /** Nobody who is taken over has anything to sign in with. */
    private static Account made(Principal told) {
        return new Account(
                told.id(),
                told.name(),
                kind(told),
                isEnabled(told),
                kind(told) != Account.Kind.USER,
                false,
                told.id(),
                Optional.empty());
    }

    private static Account named(Account known, String name) {
        return new Account(
                known.id(),
                name,
                known.kind(),
                known.enabled(),
                known.usable(),
                known.emergency(),
                known.person(),
                known.manager());
    }

    private static PlanStep observed(Account account) {
        return new PlanStep.Ask(new Command.Observe(account));
    }

    private PlanStep enabled(Principal told, boolean so) {
        return new PlanStep.Ask(new Command.Enable(by, told.id(), so));
    }

    private static boolean isEnabled(Principal told) {
        return switch (told) {
            case User user -> user.enabled();
            case ServicePrincipal one -> one.enabled();
            case dev.gatehouse.directory.tenant.Group any -> true;
        };
    }

    private static Account.Kind kind(Principal told) {
        return switch (told) {
            case User any -> Account.Kind.USER;
            case ServicePrincipal any -> Account.Kind.SERVICE_PRINCIPAL;
            case dev.gatehouse.directory.tenant.Group any -> Account.Kind.GROUP;
        };
    }

    private static Thing thing(Principal told) {
        return switch (told) {
            case User any -> Thing.USER;
            case ServicePrincipal any -> Thing.SERVICE_PRINCIPAL;
            case dev.gatehouse.directory.tenant.Group any -> Thing.GROUP;
        };
    }
}
