package dev.gatehouse.bench.grants;

import dev.gatehouse.bench.scan.Machine;
import dev.gatehouse.bench.scan.Workspace;
import dev.gatehouse.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures PIM on both databases: lists in a large tenant, activations at a fixed pace, and what expires in one second; and without
 * one, how long it looks for its alerts.
 */
public final class PimBenchmark {
    private static final int RATE = 200;

    private final Sizes sizes;
    private final Consumer<String> progress;

    /**
     * How much of it.
     *
     * @param grants how many expire in the same second
     * @param batch how many of them are one step at most
     * @param waiting about how many requests wait for somebody
     * @param seconds for how long somebody activates; 0: nobody does
     * @param lists how often each list is asked for
     * @param passes how often grants expire: the fastest counts; 0: none do
     */
    public record Sizes(
            int grants, int batch, int principals, int requests, int waiting, int seconds, int lists, int passes) {}

    /** A benchmark; {@code progress} takes what it does. */
    public PimBenchmark(Sizes sizes, Consumer<String> progress) {
        this.sizes = sizes;
        this.progress = progress;
    }

    /** Runs it in a folder that it makes and removes; answers a page of Markdown. */
    public String run(Path temp) throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        try (Workspace workspace = new Workspace(temp)) {
            Path folder = workspace.folder();
            try (Place place = Place.sqlite(Files.createDirectories(folder.resolve("sqlite")), Schema.PIM)) {
                all.add(measure(place));
            }
            try (Place place = Place.postgres(folder, Schema.PIM)) {
                all.add(measure(place));
            }
        }
        progress.accept("alerts among " + sizes.principals() + " holders of a role");
        return new Page(Machine.here(), sizes, all, Watchful.measure(sizes.principals())).markdown();
    }

    private Measured measure(Place place) throws InterruptedException {
        say(place, "filling a tenant of " + sizes.principals() + " principals and " + sizes.requests() + " requests");
        House large = House.of(place.database(), "large", sizes.batch());
        Past past = new Past(sizes.principals(), sizes.requests(), sizes.waiting());
        long begin = System.nanoTime();
        past.fill(large);
        double filled = (System.nanoTime() - begin) / 1e9;
        say(place, "lists");
        Map<String, Times> lists = new Lists(past, large.queries(), sizes.lists()).run();
        Optional<Activations.Pair> activations = activations(place, large);
        List<Expiry.Late> late = new ArrayList<>();
        for (int pass = 0; pass < sizes.passes(); pass++) {
            say(place, sizes.grants() + " grants that expire");
            House house = House.of(place.database(), "expiring " + pass, sizes.batch());
            Population.begin(house.facts(), sizes.grants() + 1, 1);
            late.add(new Expiry(house, sizes.grants(), sizes.batch()).run());
        }
        return new Measured(place.name(), filled, lists, activations, late, Machine.load());
    }

    private Optional<Activations.Pair> activations(Place place, House large) throws InterruptedException {
        if (sizes.seconds() == 0) {
            return Optional.empty();
        }
        say(place, "activations");
        return Optional.of(new Activations(large, RATE, sizes.seconds()).run());
    }

    private void say(Place place, String what) {
        progress.accept(place.name() + ": " + what);
    }

    /** What was measured on a database, and the load of the machine then. */
    record Measured(
            String database,
            double filled,
            Map<String, Times> lists,
            Optional<Activations.Pair> activations,
            List<Expiry.Late> late,
            double load) {}
}
