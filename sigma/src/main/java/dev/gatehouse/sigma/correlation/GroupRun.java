package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluates the matches of one key, and remembers how near they came. */
final class GroupRun {
    private final Key key;
    private final Node node;
    private final KeyRun run;
    private final List<Entry> matches = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private @Nullable Reached nearest;

    GroupRun(CorrelationPlan plan, Limits limits, Key key, Coverage logs, Consumer<Keyed> outer) {
        this.key = key;
        this.node = plan.nodes().get(key.node());
        this.run = new KeyRun(plan, limits, key, logs, episodes::add, outer, window -> reached(window.get()));
    }

    /** Evaluates matches, of which there is at least one. */
    Group of(List<Entry> entries) {
        entries.stream().sorted().distinct().forEach(entry -> {
            matches.add(entry);
            run.entry(entry);
        });
        run.end();
        return new Group(key, matches, nearest == null ? nothing() : nearest, episodes);
    }

    /** Where no event came to be judged: only such as others are missed by. */
    private Reached nothing() {
        return new Reached(
                matches.getFirst().time(),
                OptionalDouble.empty(),
                matches.stream().map(Entry::source).collect(Collectors.toSet()));
    }

    private void reached(Reached moment) {
        if (nearest == null || moment.isNearer(nearest, node.correlation())) {
            nearest = moment;
        }
    }
}
