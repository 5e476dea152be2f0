package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says how long it takes until 50,000 grants that expire in the same second have ended, and how long somebody waits who
 * activates, beside a transaction that only writes the same. No test: it is started by hand.
 */
final class PimSpeed {
    private static final int GRANTS = Integer.getInteger("gatehouse.pim.grants", 50_000);
    private static final int ACTIVATIONS = Integer.getInteger("act", 2_000);
    private static final int WARM = ACTIVATIONS / 5;
    private static final int BATCH = Integer.getInteger("gatehouse.pim.batch", 1_000);
    private static final Instant END = Home.START.plus(Duration.ofHours(1));

    private PimSpeed() {}

    public static void main(String[] arguments) {
        for (Backend backend : Boolean.getBoolean("pg") ? List.of(Backend.POSTGRES) : Boolean.getBoolean("lite") ? List.of(Backend.SQLITE) : List.of(Backend.values())) {
            Home home = new Home(backend.pim());
            fill(home);
            home.facts.counted();
            activate(backend, home);
            expire(backend, home);
        }
    }

    private static void fill(Home home) {
        for (int from = 0; from < GRANTS; from += BATCH) {
            SliceBuilder some = new SliceBuilder();
            for (int i = from; i < Math.min(GRANTS, from + BATCH); i++) {
                String name = "user " + i;
                Grant eligible = home.assigned(
                        name, Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START.minusSeconds(9)));
                Form form = home.form(
                        name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, Home.HELPDESK, new Expiration.At(END));
                Grant active = new Grant(
                        GrantId.of(form.id()),
                        form.principal(),
                        form.target(),
                        AssignmentKind.ACTIVE,
                        Origin.ACTIVATED,
                        Interval.between(Home.START, END),
                        GrantState.CURRENT,
                        Optional.of(eligible.id()),
                        Optional.empty(),
                        true,
                        Optional.empty());
                some.with(Account.user(form.principal(), name))
                        .with(eligible)
                        .with(active)
                        .with(Provision.first(active.holding(), Home.START).reached())
                        .with(new Request(
                                form,
                                form.principal(),
                                Home.START,
                                Optional.of(Home.START),
                                Status.PROVISIONED,
                                0,
                                active.id(),
                                Optional.empty(),
                                List.of()));
            }
            home.with(some);
        }
    }

    private static void activate(Backend backend, Home home) {
        SliceBuilder some = new SliceBuilder();
        for (int i = 0; i < ACTIVATIONS; i++) {
            String name = "one " + i;
            some.with(Account.user(Home.id(name), name))
                    .with(home.assigned(name, Home.HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(Home.START)));
        }
        home.with(some);
        long[] whole = new long[ACTIVATIONS];
        long[] bare = new long[ACTIVATIONS];
        Request like = null;
        for (int i = 0; i < ACTIVATIONS; i++) {
            home.now = home.now.plusMillis(1);
            Command command = home.activation("one " + i, Home.HELPDESK, Duration.ofHours(7));
            long begin = System.nanoTime();
            Decision.Done done = (Decision.Done) home.step(command);
            whole[i] = System.nanoTime() - begin;
            like = done.requests().getFirst();
            List<Change> changes =
                    done.changes().stream().map(change -> other(home, change)).toList();
            long bareBegin = System.nanoTime();
            home.database.write(home.tenant, handle -> {
                Kept.write(
                        Tables.of(new Rows(handle, home.tenant)),
                        changes,
                        dev.gatehouse.pim.state.Terms.USUAL,
                        home.now);
                return true;
            });
            bare[i] = System.nanoTime() - bareBegin;
        }
        System.out.printf("%s: %s, %s%n", backend, words("activation", whole), words("bare transaction", bare));
        if (like == null) {
            throw new IllegalStateException("nothing was activated");
        }
    }

    /** The same of somebody else, who never was. */
    private static Change other(Home home, Change change) {
        return switch (change) {
            case Change.OfGrant one ->
                new Change.OfGrant(
                        one.before(),
                        new Grant(
                                new GrantId(home.next()),
                                Home.id("nobody"),
                                one.after().target(),
                                AssignmentKind.ACTIVE,
                                Origin.ASSIGNED,
                                Interval.since(END.plusSeconds(99)),
                                GrantState.SCHEDULED,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty()));
            case Change.OfRequest one -> {
                Form form = one.after().form();
                yield new Change.OfRequest(
                        Optional.empty(),
                        new Request(
                                new Form(
                                        new RequestId(home.next()),
                                        form.action(),
                                        form.kind(),
                                        Home.id("nobody"),
                                        form.target(),
                                        form.start(),
                                        form.expiration(),
                                        form.justification(),
                                        form.ticket()),
                                one.after().by(),
                                one.after().created(),
                                Optional.of(home.now),
                                Status.CANCELED,
                                0,
                                one.after().grant(),
                                Optional.empty(),
                                List.of()));
            }
            case Change.OfProvision one -> one;
            case Change.OfSetting one -> one;
            case Change.OfAccount one -> one;
            case Change.OfReview any -> change;
            case Change.OfInstance any -> change;
            case Change.OfItem any -> change;
            case Change.OfAlert any -> change;
        };
    }

    private static String words(String what, long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, WARM, nanos.length);
        Arrays.sort(warm);
        return String.format(
                "%s median %.1f ms, p99 %.1f ms",
                what, warm[warm.length / 2] / 1e6, warm[warm.length * 99 / 100] / 1e6);
    }

    private static void expire(Backend backend, Home home) {
        home.now = END;
        long cpu = cpu();
        long begin = System.nanoTime();
        int ended = 0;
        boolean more = true;
        while (more) {
            Decision.Done done = (Decision.Done) home.step(new Command.ExpireDue(BATCH));
            ended += (int) done.changes().stream()
                    .filter(change -> change instanceof Change.OfGrant)
                    .count();
            more = !done.changes().isEmpty();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s: %d grants ended after %.1f s, cpu %.1f s%n", backend, ended, seconds, (cpu() - cpu) / 1e9);
        cpu = cpu();
        var worker = new PimWorker(
                new Provisions(home.database, home.tenant, home.lease),
                new EmbeddedDirectory(home.database, home.tenant),
                home.store,
                BATCH);
        long telling = System.nanoTime();
        int told = 0;
        int round = worker.round(home.now);
        while (round > 0) {
            told += round;
            round = worker.round(home.now);
        }
        System.out.printf(
                "%s: the embedded directory says so of %d after %.1f s more, cpu %.1f s%n",
                backend, told, (System.nanoTime() - telling) / 1e9, (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
