package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.check.Alerts;
import dev.gatehouse.pim.alert.check.Facts;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.PimFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/*
 * The directory and PIM are read one after the other, and something may have changed between: so what is found once is looked for
 * again, and only what is found twice is told.
 */
/** Looks for what PIM's alerts warn of, what the directory says behind PIM's back among it. */
final class AlertScan {
    /** No alert looks further back than its longest threshold. */
    private static final Duration LOOKED_BACK = Duration.ofDays(100);

    private final PimFacts facts;
    private final SignInFacts signIns;
    private final EmbeddedDirectory directory;
    private final Supplier<Baseline> baseline;
    private final Lead lead;
    private final InstantSource clock;

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

    /** Looks once, where this instance decides. */
    void round() {
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
        Facts known = new Facts(baseline.get(), Optional.of(held), Optional.empty(), Optional.empty());
        Map<AlertKind, Set<String>> news = new EnumMap<>(AlertKind.class);
        Alerts.news(Alerts.examine(world, known, now)).forEach((kind, keys) -> {
            if (!world.alert(kind).open().keySet().equals(keys)) {
                news.put(kind, keys);
            }
        });
        return news;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> keys = new HashSet<>(one);
        keys.retainAll(other);
        return keys;
    }
}
