package dev.gatehouse.detection.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.sigma.SigmaParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BacktestTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final String RULES = """
            title: Wrong password
            name: wrong
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {ResultType: 50126}
              condition: selection
            level: low
            ---
            title: Guessing
            name: guessing
            correlation:
              type: event_count
              rules: [wrong]
              group-by: [UserPrincipalName]
              timespan: 10m
              condition: {gte: 3}
            level: medium
            """;
    private static final String SPRAYING = RULES + """
            ---
            title: Guessing again and again
            name: again
            correlation:
              type: event_count
              rules: [guessing]
              group-by: [UserPrincipalName]
              timespan: 1d
              condition: {gte: 1}
            level: high
            """;

    private final List<byte[]> all = new ArrayList<>();
    private long location = 1000;

    @Test
    void countsAlertsByDayAndShowsThemWithTheirEvents() {
        Backtest test = backtest(RULES);
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 3; i++) {
                take(test, wrong(day, i));
            }
        }
        Backtest.Findings found = test.end(1);
        Backtest.OfRule guessing = only(found);
        assertThat(found.events()).isEqualTo(9);
        assertThat(found.days()).isEqualTo(7);
        assertThat(guessing.count().alerts()).isEqualTo(3);
        assertThat(guessing.count().busiest()).isEqualTo(1);
        assertThat(guessing.count().byDay().values()).containsExactly(1, 1, 1);
        assertThat(found.shown()).hasSize(3).allSatisfy(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.FINAL);
            assertThat(alert.eventCount()).isEqualTo(3);
        });
        assertThat(test.alerts()).isEqualTo(3);
        assertThat(test.isEnough()).isFalse();
    }

    @Test
    void proposesALimitThatRaisesFewEnough() {
        Backtest test = backtest(RULES);
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 3 + day; i++) {
                take(test, wrong(day, i));
            }
        }
        assertThat(only(test.end(1)).proposed()).isEqualTo(OptionalDouble.of(5));
        assertThat(only(test.end(2)).proposed()).isEqualTo(OptionalDouble.of(4));
        assertThat(only(test.end(1)).limit())
                .hasValueSatisfying(bound -> assertThat(bound.limit()).isEqualTo(3));
    }

    @Test
    void proposesALimitForACorrelationOfCorrelations() {
        Backtest test = backtest(SPRAYING);
        for (int i = 0; i < 30; i++) {
            take(test, wrong(0, i));
        }
        Backtest.OfRule again = only(test.end(1));
        assertThat(again.rule().document().title()).isEqualTo("Guessing again and again");
        assertThat(again.count().alerts()).isEqualTo(1);
        assertThat(again.proposed()).isPresent();
    }

    @Test
    void theRecordsOfOneEventAreOneEvent() {
        Backtest test = backtest(RULES);
        for (int i = 0; i < 2; i++) {
            take(test, wrong(0, i), diagnostics(0, i));
        }
        assertThat(only(test.end(1)).count().alerts())
                .as("two events, four records")
                .isZero();

        Backtest more = backtest(RULES);
        for (int i = 0; i < 3; i++) {
            take(more, wrong(0, i), diagnostics(0, i));
        }
        assertThat(only(more.end(1)).count().alerts()).isEqualTo(1);
    }

    @Test
    void nothingIsFoundInNothing() {
        Backtest.Findings found = backtest(RULES).end(1);
        assertThat(found.events()).isZero();
        assertThat(only(found).count().alerts()).isZero();
        assertThat(only(found).proposed()).isEmpty();
        assertThat(found.shown()).isEmpty();
        assertThat(found.tooManyMatches()).isFalse();
    }

    private void take(Backtest test, byte[]... records) {
        all.addAll(List.of(records));
        test.take(location, List.of(records));
        location += 1000;
    }

    private static Backtest.OfRule only(Backtest.Findings found) {
        assertThat(found.rules()).hasSize(1);
        return found.rules().getFirst();
    }

    private static byte[] wrong(int day, int number) {
        return bytes(signIn(day, number));
    }

    private static byte[] diagnostics(int day, int number) {
        return bytes("{'time':'" + START.plusSeconds(86_400L * day + number)
                + "','category':'SignInLogs','operationName':'Sign-in activity','resultType':'50126','properties':"
                + signIn(day, number) + "}");
    }

    private static String signIn(int day, int number) {
        return String.format(
                Locale.ROOT,
                "{'id':'%08d-0000-4000-8000-%012d','createdDateTime':'%s','userDisplayName':'U','appId':'a',"
                        + "'userPrincipalName':'kim@contoso.example','userId':'00000001-1111-4222-8333-444444444444',"
                        + "'appDisplayName':'Azure Portal','ipAddress':'203.0.113.9','clientAppUsed':'Browser',"
                        + "'conditionalAccessStatus':'success','status':{'errorCode':50126,'failureReason':'Wrong.'}}",
                day,
                number,
                START.plusSeconds(86_400L * day + number));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private Backtest backtest(String yaml) {
        Configuration none = Configuration.none();
        RuleContent content = RuleContent.of(SigmaParser.parse("rules", yaml), RuleSource.CATALOGUE);
        Rulebook book = Rulebook.of(content, none.watchlists(), WatchRules.fields());
        assertThat(book.problems()).isEmpty();
        Records records = new Records() {
            @Override
            public Stored at(long identity, long at) {
                return new Stored(all.get(Math.toIntExact(at / 1000 - 1)), new SourceRef("lake", at));
            }

            @Override
            public void involving(Set<String> names, long from, long until, Found found) {}
        };
        return new Backtest(
                new WatchRules(none, book),
                new ContextFacts(none),
                records,
                Optional.of(START),
                Optional.of(START.plusSeconds(7 * 86_400)),
                START);
    }
}
