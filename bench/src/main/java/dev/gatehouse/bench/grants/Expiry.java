package dev.gatehouse.bench.grants;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How late many grants end that expire in the same second: until the engine ended the last, and until the embedded directory
 * says of the last that it is no more. As in a server, a worker tells the directory while the engine goes on.
 */
record Expiry(House house, int grants, int batch) {
    private static final Instant END = Population.START.plus(Duration.ofHours(1));

    /** Seconds until the engine is through, until the directory is, and for writing the same rows only. */
    record Late(double engine, double directory, double bare) {}

    /** Fills the tenant with what is to expire; answers how late it ended. */
    Late run() throws InterruptedException {
        Population.inPieces(grants, house.facts(), this::add);
        for (int from = 0; from < grants; from += batch) {
            house.directory()
                    .tell(IntStream.range(from, Math.min(grants, from + batch))
                            .mapToObj(i -> new Directory.Order(active(i).holding(), true, 1))
                            .toList());
        }
        house.facts().counted();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Long> engine = threads.submit(this::expire);
            Future<Long> directory = threads.submit(this::tell);
            try {
                double ended = (engine.get() - begin) / 1e9;
                double told = (directory.get() - begin) / 1e9;
                return new Late(ended, told, bare());
            } catch (ExecutionException e) {
                threads.shutdownNow(); // the other one would wait for ever
                throw new IllegalStateException("the grants did not end", e);
            }
        }
    }

    private long expire() {
        int ended = 0;
        while (ended < grants) {
            long more = house.done(new Command.ExpireDue(batch), END).changes().stream()
                    .filter(change -> change instanceof Change.OfGrant one
                            && one.after().ended().isPresent())
                    .count();
            if (more == 0) {
                throw new IllegalStateException("only " + ended + " of " + grants + " grants ended");
            }
            ended += (int) more;
        }
        return System.nanoTime();
    }

    private long tell() throws InterruptedException {
        int told = 0;
        while (told < grants) {
            int some = house.worker().round(END);
            told += some;
            if (some == 0) {
                Thread.sleep(1);
            }
        }
        if (!house.directory().of(active(grants - 1).principal()).isEmpty()) {
            throw new IllegalStateException("the directory does not say that the last grant ended");
        }
        return System.nanoTime();
    }

    /** The same grants and provisions as they are in the end, written again. */
    private double bare() {
        long begin = System.nanoTime();
        for (int from = 0; from < grants; from += batch) {
            SliceBuilder some = new SliceBuilder().mark(END);
            for (int i = from; i < Math.min(grants, from + batch); i++) {
                Grant grant = active(i);
                some.with(grant.ended(END, End.EXPIRED))
                        .with(Provision.first(grant.holding(), Population.START)
                                .turned(false, END)
                                .reached());
            }
            house.facts().begin(some.build());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void add(SliceBuilder into, int number) {
        Grant active = active(number);
        Form form = Population.activation(
                "expiring " + number, active.principal(), active.target(), new Expiration.At(END));
        into.with(Population.assigned(
                        "eligible " + number, active.principal(), active.target(), AssignmentKind.ELIGIBLE))
                .with(active)
                .with(Provision.first(active.holding(), Population.START).reached())
                .with(new Request(
                        form,
                        active.principal(),
                        Population.START,
                        Optional.of(Population.START),
                        Status.PROVISIONED,
                        0,
                        active.id(),
                        Optional.empty(),
                        List.of()));
    }

    private static Grant active(int number) {
        PrincipalId who = Population.principal(number + 1);
        return new Grant(
                new GrantId(Population.id("expiring " + number)),
                who,
                Population.ACTIVATED,
                AssignmentKind.ACTIVE,
                Origin.ACTIVATED,
                Interval.between(Population.START, END),
                GrantState.CURRENT,
                Optional.of(new GrantId(Population.id("eligible " + number))),
                Optional.empty(),
                true,
                Optional.empty());
    }
}
