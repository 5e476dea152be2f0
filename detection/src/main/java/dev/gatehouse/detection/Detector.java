package dev.gatehouse.detection;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.MatchSink;
import dev.gatehouse.sigma.Matcher;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Says which rules hold for a row, given what is known of those in it. For one thread. */
public final class Detector {
    private final Rulebook rulebook;
    private final RoleCatalogue roles;
    private final Context context;
    private final Map<Table, Route> routes = new EnumMap<>(Table.class);
    private Optional<EnrichedEvent> event = Optional.empty();

    /** Rules, roles and context are shared between the detectors of all threads. */
    public Detector(Rulebook rulebook, RoleCatalogue roles, Context context) {
        this.rulebook = rulebook;
        this.roles = roles;
        this.context = context;
        for (Table table : rulebook.tables()) {
            rulebook.rulesFor(table).ifPresent(routed -> routes.put(table, new Route(routed)));
        }
    }

    private static final class Route {
        private final Matcher matcher;
        private final int[] rules;

        private Route(Rulebook.Routed routed) {
            this.matcher = routed.set().matcher();
            this.rules = routed.rules().stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Tells {@code sink} the number, in the rulebook, of every rule that holds for the row. */
    public void match(Row row, MatchSink sink) {
        Route route = routes.get(row.table());
        if (route != null) {
            route.matcher.match(event(row), rule -> sink.matched(route.rules[rule]));
        }
    }

    /** The row that was matched last, with its context and what was found out of it; valid until the next row. */
    public EnrichedEvent event() {
        return event.orElseThrow();
    }

    /** The row with its context; valid until the next row. */
    public EnrichedEvent event(Row row) {
        if (event.isEmpty()) {
            event = Optional.of(new EnrichedEvent(rulebook.fields(), roles, context, row));
        }
        return event.get().of(row);
    }
}
