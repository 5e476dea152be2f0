package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Approvers;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people and the directory want of a world at a moment, at random; much of it is possible. */
final class Wants {
    private final Tenant tenant;
    private final Random random;
    private final Slice world;
    private final Instant at;
    private final WantedForms forms;

    Wants(Tenant tenant, Slice world, Instant at) {
        this.tenant = tenant;
        this.random = tenant.random;
        this.world = world;
        this.at = at;
        this.forms = new WantedForms(tenant, world, at);
    }

    Command any() {
        int kind = random.nextInt(40);
        if (kind < 18) {
            return submit();
        }
        if (kind < 25) {
            return decide();
        }
        if (kind < 33) {
            return news();
        }
        return switch (kind) {
            case 33 -> cancel();
            case 34, 35 -> revoke();
            case 36 -> set();
            case 37 -> new Command.Enable(caller(administrator()), tenant.any(tenant.all), random.nextInt(3) > 0);
            case 38 -> new Command.Observe(observed());
            default -> new Command.ExpireDue(1_000);
        };
    }

    private Command submit() {
        Form form = forms.any();
        boolean dry = random.nextInt(10) == 0;
        if (random.nextInt(5) > 0) {
            return new Command.Submit(caller(asker(form)), List.of(form), Optional.empty(), dry);
        }
        List<Form> forms = new ArrayList<>(List.of(form));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Form other = this.forms.any();
            forms.add(
                    form.action().isSelf() && other.action().isSelf()
                            ? WantedForms.forWhom(other, form.principal())
                            : other);
        }
        return new Command.Submit(caller(asker(form)), forms, Optional.of(new BundleId(tenant.uuid())), dry);
    }

    private PrincipalId asker(Form form) {
        return form.action().isSelf() && random.nextInt(12) > 0 ? form.principal() : administrator();
    }

    private Command decide() {
        Optional<Request> some = any(requests(request -> request.status().isPending()));
        if (some.isEmpty()) {
            return submit();
        }
        Request request = some.get();
        int place = request.open().orElse(0);
        List<PrincipalId> able = request.steps().isEmpty()
                ? List.of()
                : new Approvers(world, at)
                                .of(
                                        request.steps().get(place),
                                        request.form().principal(),
                                        request.form().target())
                                .stream()
                                .map(Account::id)
                                .sorted(Comparator.comparing(PrincipalId::toString))
                                .toList();
        PrincipalId by = able.isEmpty() || random.nextInt(6) == 0 ? tenant.any(tenant.users) : tenant.any(able);
        return new Command.Decide(
                caller(by), request.id(), random.nextInt(10) == 0 ? 1 - place : place, random.nextInt(6) > 0, "so");
    }

    private Command cancel() {
        return any(requests(request -> !request.status().isFinal() || random.nextInt(6) == 0))
                .<Command>map(request -> new Command.Cancel(
                        caller(random.nextInt(3) > 0 ? request.by() : administrator()), request.id()))
                .orElseGet(this::submit);
    }

    private Command revoke() {
        return any(grants(grant -> grant.isOpen() && grant.origin() == Origin.ACTIVATED))
                .<Command>map(grant -> new Command.Revoke(
                        caller(administrator()),
                        grant.principal(),
                        random.nextBoolean() ? Optional.empty() : Optional.of(grant.target()),
                        "at once"))
                .orElseGet(this::submit);
    }

    private Command set() {
        RoleSetting before = world.setting(tenant.any(tenant.targets).setting());
        return new Command.Set(
                caller(administrator()),
                tenant.setting(before.key(), random.nextInt(6) == 0 ? before.version() + 1 : before.version()));
    }

    private Account observed() {
        PrincipalId who = tenant.any(tenant.users);
        return random.nextInt(3) == 0
                ? tenant.account(who)
                : world.account(who).orElseThrow().enabled(random.nextInt(4) > 0);
    }

    /** What the directory says: mostly that it has done what was wanted. */
    private Command news() {
        Optional<Provision> some = any(world.provisions().values().stream()
                .sorted(Comparator.comparing(provision -> provision.holding().toString()))
                .filter(provision -> provision.isPending() || random.nextInt(20) == 0));
        if (some.isEmpty()) {
            return submit();
        }
        return news(some.get());
    }

    /** What it says of all that is wanted of it. */
    List<Command> allNews() {
        return world.provisions().values().stream()
                .filter(Provision::isPending)
                .sorted(Comparator.comparing(provision -> provision.holding().toString()))
                .filter(provision -> random.nextInt(4) > 0)
                .map(this::news)
                .toList();
    }

    private Command news(Provision provision) {
        Holding holding = provision.holding();
        long sequence = provision.sequence() - (random.nextInt(8) == 0 ? 1 : 0);
        return random.nextInt(5) == 0
                ? new Command.Failed(holding, sequence, random.nextBoolean(), "no")
                : new Command.Reached(holding, sequence);
    }

    private PrincipalId administrator() {
        return random.nextInt(4) > 0 ? tenant.users.get(random.nextInt(3)) : tenant.any(tenant.users);
    }

    private Caller caller(PrincipalId who) {
        return switch (random.nextInt(12)) {
            case 0 -> Caller.plain(who);
            case 1 -> new Caller(who, true, Optional.of(at), Set.of(), "");
            default -> Caller.proven(who, at);
        };
    }

    private Stream<Grant> grants(Predicate<Grant> which) {
        return world.grants().values().stream().filter(which).sorted(Comparator.comparing(Grant::id));
    }

    private Stream<Request> requests(Predicate<Request> which) {
        return world.requests().values().stream()
                .sorted(Comparator.comparing(Request::id))
                .filter(which);
    }

    private <T> Optional<T> any(Stream<T> those) {
        List<T> all = those.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(tenant.any(all));
    }
}
