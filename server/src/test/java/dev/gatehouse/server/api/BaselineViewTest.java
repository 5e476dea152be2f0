package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.watch.KeptBaseline;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Correlator;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.MemoryState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BaselineViewTest {
    private static final Instant BEGIN = Instant.parse("2026-05-01T09:30:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String RULES = """
            title: A sign-in
            name: a
            id: 0b5a1f0e-0000-4000-8000-00000000000a
            logsource: {product: test}
            detection: {s: {is: a}, condition: s}
            ---
            title: %s
            id: 0b5a1f0e-0000-4000-8000-00000000000b
            correlation: {%s}
            level: high
            """;
    private static final String NEW = "type: new_value, rules: [a], group-by: [User], timespan: 60d,"
            + " condition: {field: Location, min-events: 20, min-days: 14}";
    private static final String SPIKE = "type: event_spike, rules: [a], group-by: [User], timespan: 60d,"
            + " condition: {gte: 3, min-count: 3, min-events: 10, min-days: 7}";

    private final List<Keyed> entries = new ArrayList<>();

    @Test
    void hasTheValuesThatAreKnownWithWhenTheyWereSeen() {
        CorrelationPlan plan = plan(NEW);
        IntStream.range(0, 20).forEach(day -> signIn(plan, Duration.ofDays(day), day % 5 == 0 ? "NO" : "SE"));
        BaselineView view = view(plan, "Country");

        assertThat(view.rule()).isEqualTo("0b5a1f0e-0000-4000-8000-00000000000b");
        assertThat(view.title()).isEqualTo("Country");
        assertThat(view.type()).isEqualTo("new_value");
        assertThat(view.groupBy()).containsExactly("User");
        assertThat(view.key()).containsExactly("kim@contoso.example");
        assertThat(view.fields()).containsExactly("Location");
        assertThat(view.timespan()).isEqualTo("PT1440H");
        assertThat(view.since()).hasToString("2026-05-01T00:00:00Z");
        assertThat(view.days()).isEqualTo(31);
        assertThat(view.events()).isEqualTo(20);
        assertThat(view.needed()).isEqualTo(new BaselineView.Needed(20, 14));
        assertThat(view.enough()).isTrue();
        assertThat(view.values()).hasSize(2);
        assertThat(view.values().getFirst()).satisfies(value -> {
            assertThat(value.value()).isEqualTo("SE");
            assertThat(value.count()).isEqualTo(16);
            assertThat(value.share()).isEqualTo(80);
            assertThat(value.firstSeen()).hasToString("2026-05-02");
            assertThat(value.lastSeen()).hasToString("2026-05-20");
        });
        assertThat(view.moreValues()).isZero();
        assertThat(view.period()).isNull();
        assertThat(view.periods()).isNull();
        assertThat(view.morePeriods()).isNull();
    }

    @Test
    void showsTheMostFrequentValuesAndHowManyMoreThereAre() {
        CorrelationPlan plan = plan(NEW);
        IntStream.range(0, 130).forEach(value -> signIn(plan, Duration.ofMinutes(value), "V%03d".formatted(value)));
        signIn(plan, Duration.ofDays(1), "V129");
        BaselineView view = view(plan, "Country");

        assertThat(view.values()).hasSize(BaselineView.MOST_VALUES);
        assertThat(view.values().getFirst().value()).isEqualTo("V129");
        assertThat(view.moreValues()).isEqualTo(30);
    }

    @Test
    void hasTheCountsOfTheLatestHoursOfASpike() {
        CorrelationPlan plan = plan(SPIKE);
        IntStream.range(0, 200).forEach(hour -> signIn(plan, Duration.ofHours(hour), "SE"));
        signIn(plan, Duration.ofHours(199).plusMinutes(1), "SE");
        BaselineView view = view(plan, "Many");

        assertThat(view.values()).isEmpty();
        assertThat(view.period()).isEqualTo("PT1H");
        assertThat(view.periods()).hasSize(BaselineView.MOST_PERIODS);
        assertThat(view.morePeriods()).isEqualTo(32);
        assertThat(view.periods()).last().isEqualTo(new BaselineView.Period(Instant.parse("2026-05-09T16:00:00Z"), 2));
        assertThat(view.since()).hasToString("2026-05-01T09:00:00Z");
        assertThat(view.events()).isEqualTo(201);
    }

    @Test
    void aListHasThemByTitleAndSaysHowManyAreLeftOut() {
        CorrelationPlan plan = plan(NEW);
        signIn(plan, Duration.ZERO, "SE");
        List<KeptBaseline> many = IntStream.range(0, 203)
                .mapToObj(i -> kept(plan, "T%03d".formatted(i)))
                .toList();
        AccountBaselines list = AccountBaselines.of(many.reversed(), NOW);

        assertThat(list.items())
                .hasSize(200)
                .first()
                .extracting(BaselineView::title)
                .isEqualTo("T000");
        assertThat(list.more()).isEqualTo(3);
        assertThat(list.at()).isEqualTo(NOW);
    }

    private BaselineView view(CorrelationPlan plan, String title) {
        return BaselineView.of(kept(plan, title), NOW);
    }

    private KeptBaseline kept(CorrelationPlan plan, String title) {
        MemoryState state = new MemoryState();
        var _ = new Correlator(plan, Limits.DEFAULT, state).accept(entries);
        Key key = new Key(0, List.of("kim@contoso.example"));
        Parsed parsed = SigmaParser.parse("rules.yml", RULES.formatted(title, NEW));
        return new KeptBaseline(
                CorrelationRule.of(parsed.correlations().getFirst(), RuleSource.CATALOGUE),
                plan.nodes().getFirst(),
                key.values(),
                state.get(key).orElseThrow());
    }

    private void signIn(CorrelationPlan plan, Duration after, String location) {
        entries.addAll(plan.entries(
                0,
                ChronoUnit.MICROS.between(Instant.EPOCH, BEGIN.plus(after)),
                "e" + entries.size(),
                field -> field.equals("User") ? List.of("Kim@contoso.example") : List.of(location)));
    }

    private static CorrelationPlan plan(String correlation) {
        Parsed parsed = SigmaParser.parse("rules.yml", RULES.formatted("any", correlation));
        CorrelationPlan plan = CorrelationPlan.link(parsed.rules(), parsed.correlations());
        assertThat(plan.nodes()).as("%s %s", parsed.problems(), plan.problems()).hasSize(1);
        return plan;
    }
}
