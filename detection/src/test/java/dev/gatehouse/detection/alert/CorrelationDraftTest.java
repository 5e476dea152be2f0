package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alerts of correlations. */
final class CorrelationDraftTest {
    private static final String RULES = """
            title: Wrong password
            name: wrong
            id: 5e0b3b0a-0000-4000-8000-000000000001
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: 50126}, condition: one}
            ---
            title: Signed in
            name: in
            id: 5e0b3b0a-0000-4000-8000-000000000002
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: 0}, condition: one}
            ---
            title: Many wrong passwords
            name: many
            id: 5e0b3b0a-0000-4000-8000-000000000003
            correlation:
              {type: event_count, rules: [wrong], group-by: [properties.userPrincipalName], timespan: 10m, condition: {gte: 3}}
            level: high
            """;
    private static final String THEN_IN = """
            ---
            title: Guessed
            id: 5e0b3b0a-0000-4000-8000-000000000004
            correlation: {type: temporal_ordered, rules: [many, in], group-by: [callerIpAddress], timespan: 1h}
            level: critical
            custom:
              rows: [signin-guessed]
              summary: "{UserPrincipalName} signed in from {IPAddress} after wrong passwords, {events} matches in {duration}"
            """;

    private static String at(int minute, int code, String ip) {
        String time = "2026-05-04T10:%02d:00Z".formatted(minute);
        return Records.signIn(Records.KIM, Records.KIM_NAME, time, code, ip)
                .replace("ac4fd2f5-66a4-543c", "ac4fd2f5-66a4-%04d".formatted(minute));
    }

    private static List<Alert> alerts(String rules, String... records) {
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        RuleContent content = RuleContent.of(SigmaParser.parse("rules.yml", rules), RuleSource.CATALOGUE);
        Rulebook book = Rulebook.of(content, Watchlists.NONE, shown);
        assertThat(book.problems()).isEmpty();
        Correlations correlations = book.correlations();
        ContextFacts facts = new ContextFacts(Configuration.none());
        Detector detector = new Detector(book, facts.roles(), Context.none());
        AlertFactory factory = new AlertFactory("home", book, Context.none(), Instant.EPOCH);
        List<Keyed> entries = new ArrayList<>();
        Map<String, String> byId = new HashMap<>();
        for (String record : records) {
            Records.row(
                    book.projection(),
                    record,
                    row -> detector.match(row, rule -> {
                        byId.put(row.id(), record);
                        entries.addAll(correlations.entries(rule, detector.event(row), row.id()));
                    }));
        }
        List<Alert> alerts = new ArrayList<>();
        for (SortedCorrelator.Found found :
                new SortedCorrelator(correlations.plan(), Limits.DEFAULT).episodes(entries)) {
            if (!correlations.plan().silencesNode(found.key().node())) {
                CorrelationDraft draft = factory.correlation(
                        found.key().node(),
                        found.key(),
                        found.episode(),
                        found.episode().first().event());
                for (Correlations.Leaf leaf : correlations.leaves(found.key().node(), found.episode())) {
                    Records.row(
                            book.projection(),
                            byId.getOrDefault(leaf.entry().event(), ""),
                            row -> draft.event(leaf.rule(), detector.event(row), List.of(new SourceRef("f", 0))));
                }
                alerts.add(draft.alert());
            }
        }
        return alerts;
    }

    @Test
    void saysWhatWasCountedOfWhomAndHow() {
        List<Alert> alerts = alerts(
                RULES,
                at(1, 50126, "203.0.113.1"),
                at(3, 50126, "203.0.113.2"),
                at(9, 50126, "203.0.113.1"),
                at(10, 0, "203.0.113.1"));
        assertThat(alerts).hasSize(1);
        Alert alert = alerts.getFirst();
        assertThat(alert.summary()).isEqualTo("Many wrong passwords: adm_kim@contoso.example (3 events in 8 minutes)");
        assertThat(alert.severity().text()).isEqualTo("high");
        assertThat(alert.time()).contains(Instant.parse("2026-05-04T10:09:00Z"));
        assertThat(alert.firstEvent()).contains(Instant.parse("2026-05-04T10:01:00Z"));
        assertThat(alert.lastEvent()).contains(Instant.parse("2026-05-04T10:09:00Z"));
        assertThat(alert.eventCount()).isEqualTo(3);
        assertThat(alert.suppressed()).isZero();
        assertThat(alert.entities())
                .extracting(Entity::name)
                .containsExactly("adm_kim@contoso.example", "203.0.113.1", "203.0.113.2");
        assertThat(alert.steps()).hasSize(2);
        assertThat(alert.steps().getFirst().why())
                .containsExactly(new Reason(
                        "event_count",
                        "3",
                        ">= 3 within 10 minutes for properties.userPrincipalName adm_kim@contoso.example"));
        assertThat(alert.steps().getLast().why()).containsExactly(new Reason("ResultType", "50126", "equals 50126"));
        assertThat(alert.steps().getLast().events()).hasSize(3);
    }

    @Test
    void showsEveryStepOfAChain() {
        List<Alert> alerts = alerts(
                RULES + THEN_IN,
                at(1, 50126, "203.0.113.2"),
                at(3, 50126, "203.0.113.2"),
                at(9, 50126, "203.0.113.1"),
                at(30, 0, "203.0.113.1"));
        assertThat(alerts).hasSize(1);
        Alert alert = alerts.getFirst();
        assertThat(alert.summary())
                .isEqualTo("adm_kim@contoso.example signed in from 203.0.113.1 after wrong passwords,"
                        + " 2 matches in 21 minutes");
        assertThat(alert.rule().rows()).containsExactly("signin-guessed");
        assertThat(alert.steps()).extracting(step -> step.events().size()).containsExactly(0, 3, 1);
        assertThat(alerts(
                        RULES + THEN_IN,
                        at(1, 50126, "203.0.113.2"),
                        at(3, 50126, "203.0.113.2"),
                        at(9, 50126, "203.0.113.2"),
                        at(30, 0, "203.0.113.1")))
                .isEmpty();
    }

    @Test
    void hasAnIdOfItsRuleItsGroupAndItsFirstEvent() {
        String[] three = {at(1, 50126, "1.1.1.1"), at(2, 50126, "1.1.1.1"), at(3, 50126, "1.1.1.1")};
        Alert one = alerts(RULES, three).getFirst();
        Alert more = alerts(RULES, three[0], three[1], three[2], at(4, 50126, "1.1.1.1"))
                .getFirst();
        Alert later = alerts(RULES, three[1], three[2], at(4, 50126, "1.1.1.1")).getFirst();
        assertThat(more.id()).isEqualTo(one.id());
        assertThat(later.id()).isNotEqualTo(one.id());
    }
}
