package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * How long somebody waits who activates, at a fixed pace, from the moment at which he asked; beside a transaction that only
 * writes the same rows. Both take turns, a second each.
 */
record Activations(House house, int rate, int seconds) {
    private static final int FIRST = 10_000_000;
    private static final int SENDERS = 8;
    private static final int WARM = 4;

    /** Whoever activates is eligible, and nobody activates twice. */
    Pair run() throws InterruptedException {
        int many = rate * (seconds + WARM);
        Population.inPieces(
                many,
                house.facts(),
                (into, i) -> into.with(dev.gatehouse.pim.model.Account.user(who(i), "one " + i))
                        .with(Population.assigned("one " + i, who(i), Population.ACTIVATED, AssignmentKind.ELIGIBLE)));
        house.facts().counted();
        long[] whole = new long[many];
        long[] bare = new long[many];
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int second = 0; second < seconds + WARM; second++) {
                pace(senders, second, whole, this::activate);
                pace(senders, second, bare, this::write);
            }
        }
        int warm = rate * WARM;
        return new Pair(
                Times.of(java.util.Arrays.copyOfRange(whole, warm, many)),
                Times.of(java.util.Arrays.copyOfRange(bare, warm, many)));
    }

    private void pace(ExecutorService senders, int second, long[] nanos, IntConsumer what) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(rate);
        long begin = System.nanoTime();
        for (int i = 0; i < rate; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = second * rate + i;
            senders.execute(() -> {
                try {
                    what.accept(number);
                } finally {
                    nanos[number] = System.nanoTime() - due;
                    open.countDown();
                }
            });
        }
        open.await();
    }

    private static PrincipalId who(int number) {
        return Population.principal(FIRST + number);
    }

    private void activate(int number) {
        Instant at = Population.START;
        Form form = Population.activation(
                "activation " + number, who(number), Population.ACTIVATED, new Expiration.After(Duration.ofHours(7)));
        house.done(Command.Submit.of(Caller.proven(who(number), at), form), at);
    }

    /** The rows of an activation of somebody else, and nothing asked. */
    private void write(int number) {
        PrincipalId other = Population.principal(2 * FIRST + number);
        Form form = Population.activation(
                "bare " + number, other, Population.ACTIVATED, new Expiration.After(Duration.ofHours(7)));
        Grant grant = new Grant(
                GrantId.of(form.id()),
                other,
                form.target(),
                AssignmentKind.ACTIVE,
                Origin.ACTIVATED,
                Interval.between(Population.START, Population.START.plus(Duration.ofHours(7))),
                GrantState.CURRENT,
                Optional.of(new GrantId(Population.id("none " + number))),
                Optional.empty(),
                false,
                Optional.empty());
        house.facts()
                .begin(new SliceBuilder()
                        .mark(Population.START)
                        .with(grant)
                        .with(Provision.first(grant.holding(), Population.START).reached())
                        .with(new Request(
                                form,
                                other,
                                Population.START,
                                Optional.of(Population.START),
                                Status.PENDING_PROVISIONING,
                                0,
                                grant.id(),
                                Optional.empty(),
                                List.of()))
                        .build());
    }

    /** Both. */
    record Pair(Times whole, Times bare) {}
}
