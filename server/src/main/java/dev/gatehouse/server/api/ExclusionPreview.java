package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Overlay;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.StoredAlert;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says which of the stored alerts an exclusion would have hidden, had it been in force. */
@Singleton
final class ExclusionPreview {
    private static final int MOST = 20_000;
    private static final int PAGE = 500;
    private static final int NEWEST = 10;

    private final Watching watching;
    private final ObjectMapper json;
    private final InstantSource clock;

    ExclusionPreview(Watching watching, ObjectMapper json, InstantSource clock) {
        this.watching = watching;
        this.json = json;
        this.clock = clock;
    }

    /** What would have been hidden. */
    @Schema(name = "ExclusionPreview")
    record Preview(
            @Schema(description = "How many alerts would have been hidden.")
            int alerts,

            @Schema(description = "How many were looked at.")
            int looked,

            @Schema(description = "Whether all of that time were; else only the newest of it.")
            boolean complete,

            List<OfRule> byRule,
            List<OfDay> byDay,

            @Schema(description = "The newest ten of them.") List<Hidden> newest) {}

    /** How many of a rule. */
    @Schema(name = "HiddenOfRule")
    record OfRule(String rule, String title, int alerts) {}

    /** How many of a day in UTC. */
    @Schema(name = "HiddenOfDay")
    record OfDay(LocalDate day, int alerts) {}

    /** An alert that would have been hidden. */
    @Schema(name = "HiddenAlert")
    record Hidden(String id, Instant time, String rule, String severity, String summary) {}

    Preview of(String rule, String entity, int days) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        WatchRules rules = watching.station().rules().inForce();
        Expectation asked = expectation(rule, entity, now, since);
        List<Expectation> all = new ArrayList<>(rules.configuration().expectations());
        all.add(asked);
        ExpectedRules meant = new ExpectedRules(List.of(asked), rules.rulebook());
        List<String> problems = new ArrayList<>(meant.refused());
        problems.addAll(meant.unknown());
        if (!problems.isEmpty()) {
            throw Problems.malformed("This cannot be excluded: " + problems.getFirst())
                    .with(Map.of("problems", problems))
                    .thrown();
        }
        Expectations expectations = new Expectations(
                all,
                new ExpectedRules(all, rules.rulebook()),
                watching.station().context());
        Found found = new Found();
        AlertQuery query = AlertQuery.builder()
                .states(AlertState.OPEN, AlertState.FINAL)
                .from(since)
                .limit(PAGE)
                .build();
        while (true) {
            AlertPage page = watching.alerts().find(query);
            for (StoredAlert stored : page.alerts()) {
                Alert alert = AlertReader.read(stored.json());
                found.looked++;
                if (expectations.judge(alert) instanceof Judgement.HeldBack held
                        && held.exclusion().equals(asked)) {
                    found.add(alert);
                }
            }
            if (page.next().isEmpty() || found.looked >= MOST) {
                return found.preview(page.next().isEmpty());
            }
            query = query.after(page.next().get());
        }
    }

    /** The exclusion, in force for all of that time. */
    private Expectation expectation(String rule, String entity, Instant now, Instant since) {
        SetEntry entry = new SetEntry(
                SetKind.EXCLUSION,
                "preview",
                json.valueToTree(Map.of(
                                "rule",
                                rule,
                                "entity",
                                entity,
                                "reason",
                                "preview",
                                "from",
                                since.toString(),
                                "until",
                                now.toString()))
                        .toString(),
                "preview");
        Expectation read = Overlay.read(entry)
                .configuration()
                .orElseThrow(() -> Parameters.wrong("entity", "a text that gatehouse.yaml could hold"))
                .expectations()
                .getFirst();
        return new Expectation(
                read.kind(), read.rules(), read.entities(), read.reason(), Interval.since(since), read.origin());
    }

    private static final class Found {
        private final Map<String, OfRule> byRule = new LinkedHashMap<>();
        private final Map<LocalDate, Integer> byDay = new TreeMap<>();
        private final List<Hidden> newest = new ArrayList<>();
        private int alerts;
        private int looked;

        private void add(Alert alert) {
            Optional<Instant> known = alert.firstEvent();
            Instant time = known.orElse(alert.detectedAt());
            String rule = alert.rule().id().toString();
            alerts++;
            byRule.merge(
                    rule,
                    new OfRule(rule, alert.rule().title(), 1),
                    (one, other) -> new OfRule(rule, one.title(), one.alerts() + 1));
            byDay.merge(LocalDate.ofInstant(time, ZoneOffset.UTC), 1, Integer::sum);
            if (newest.size() < NEWEST) {
                newest.add(new Hidden(
                        alert.id().toString(),
                        time,
                        alert.rule().title(),
                        alert.severity().text(),
                        alert.summary()));
            }
        }

        private Preview preview(boolean complete) {
            return new Preview(
                    alerts,
                    looked,
                    complete,
                    byRule.values().stream()
                            .sorted(Comparator.comparingInt(OfRule::alerts)
                                    .reversed()
                                    .thenComparing(OfRule::rule))
                            .toList(),
                    byDay.entrySet().stream()
                            .map(day -> new OfDay(day.getKey(), day.getValue()))
                            .toList(),
                    newest);
        }
    }
}
