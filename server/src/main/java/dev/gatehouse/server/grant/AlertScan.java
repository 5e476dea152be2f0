package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.check.Alerts;
import dev.gatehouse.pim.alert.check.Facts;
import dev.gatehouse.pim.alert.check.Outcome;
import dev.gatehouse.pim.alert.check.Remedy;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.PimFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/*
 * The directory and PIM are read one after the other, and something may have changed between: so what is found once is looked for
 * again, and only what is found twice is told.
 */
/** Looks for what PIM's alerts warn of, what the directory says behind PIM's back among it. */
public final class AlertScan {
    /** No alert looks further back than its longest threshold. */
    private static final Duration LOOKED_BACK = Duration.ofDays(100);

    private final PimFacts facts;
    private final SignInFacts signIns;
    private final EmbeddedDirectory directory;
    private final Supplier<Baseline> baseline;
    private final Lead lead;
    private final InstantSource clock;
    private volatile Look last = new Look(Optional.empty(), List.of(), Map.of());

    /**
     * What was found when somebody last looked.
     *
     * @param when empty where nobody looked since the start
     * @param lacks what is not known of alerts that could not be judged, in words
     */
    public record Look(Optional<Instant> when, List<Incident> incidents, Map<AlertKind, Set<String>> lacks) {
        public Look {
            requireNonNull(when, "when is null");
            incidents = List.copyOf(incidents);
            lacks = Map.copyOf(lacks);
        }
    }

    AlertScan(
            PimFacts facts,
            SignInFacts signIns,
            EmbeddedDirectory directory,
            Supplier<Baseline> baseline,
            Lead lead,
            InstantSource clock) {
        this.facts = requireNonNull(facts, "facts is null");
        this.signIns = requireNonNull(signIns, "signIns is null");
        this.directory = requireNonNull(directory, "directory is null");
        this.baseline = requireNonNull(baseline, "baseline is null");
        this.lead = requireNonNull(lead, "lead is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** What was found when this instance last looked; where it does not decide, it does not look. */
    public Look last() {
        return last;
    }

    /**
     * What mends an incident; empty where people must find out.
     *
     * @param id of the request that it makes, where it makes one
     */
    public Optional<Command> remedy(Incident incident, Caller by, RequestId id, String justification) {
        return Remedy.of(facts.world(clock.instant(), signIns), incident, by, id, justification);
    }

    /** Looks once, where this instance decides. */
    public synchronized void round() {
        if (!lead.decides()) {
            return;
        }
        Map<AlertKind, Set<String>> news = look();
        if (!news.isEmpty()) {
            Map<AlertKind, Set<String>> again = look();
            news.keySet().retainAll(again.keySet());
            news.replaceAll((kind, keys) -> both(keys, again.getOrDefault(kind, Set.of())));
            lead.decide(new Command.OfAlert(new AlertCommand.AlertsFound(news)));
        }
    }

    private Map<AlertKind, Set<String>> look() {
        Set<Holding> held = directory.all();
        Instant now = clock.instant();
        Slice world = facts.world(now.minus(LOOKED_BACK), signIns);
        Facts known = new Facts(baseline.get(), Optional.of(held), Optional.of(KnownRoles.of(world)), Optional.empty());
        Map<AlertKind, Set<String>> news = new EnumMap<>(AlertKind.class);
        Map<AlertKind, Outcome> outcomes = Alerts.examine(world, known, now);
        last = seen(outcomes, now);
        Alerts.news(outcomes).forEach((kind, keys) -> {
            if (!world.alert(kind).open().keySet().equals(keys)) {
                news.put(kind, keys);
            }
        });
        return news;
    }

    private static Look seen(Map<AlertKind, Outcome> outcomes, Instant now) {
        List<Incident> incidents = new ArrayList<>();
        Map<AlertKind, Set<String>> lacks = new EnumMap<>(AlertKind.class);
        outcomes.forEach((kind, outcome) -> {
            switch (outcome) {
                case Outcome.Found found -> incidents.addAll(found.incidents());
                case Outcome.Unjudged unjudged -> lacks.put(kind, unjudged.lacks());
            }
        });
        return new Look(Optional.of(now), incidents, lacks);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> keys = new HashSet<>(one);
        keys.retainAll(other);
        return keys;
    }
}
