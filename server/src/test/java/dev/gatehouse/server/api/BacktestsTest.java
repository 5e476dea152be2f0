package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.StoredAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BacktestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUESSING = """
            title: Wrong password
            name: wrong-password
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {ResultType: 50126}
              condition: selection
            level: low
            ---
            title: Wrong passwords for one account
            name: guessing
            correlation:
              type: event_count
              rules: [wrong-password]
              group-by: [UserPrincipalName]
              timespan: 10m
              condition: {gte: 3}
            level: high
            """;

    private static @Nullable Filled filled;

    @BeforeAll
    static void fill(@TempDir Path folder) throws IOException {
        Filled fresh = Filled.with(folder, List.of("storage/AuditLogs-week2.ndjson"));
        List<String> signIns = new ArrayList<>();
        for (int user = 1; user <= 6; user++) {
            for (int i = 0; i < user; i++) {
                signIns.add(wrongPassword(user, i));
            }
        }
        fresh.take((String.join("\n", signIns) + "\n").getBytes(StandardCharsets.UTF_8));
        fresh.judged();
        filled = fresh;
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void raiseWhatTheWatchRaised() {
        WatchRules inForce = filled().watching().station().rules().inForce();
        Rulebook book = inForce.rulebook();
        BacktestWish wish = new BacktestWish(
                new RuleContent(book.rules(), book.correlations().rules(), List.of()),
                Map.of(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Filled.NOW,
                1);
        BacktestView ended = ended(backtests().begin("kim", wish, only(wish)));
        assertThat(ended.state()).as(ended.toString()).isEqualTo("done");
        Map<String, Integer> found = new TreeMap<>();
        result(ended).rules().stream()
                .filter(rule -> rule.kind().equals("rule") && rule.alerts() > 0)
                .forEach(rule -> found.put(rule.id(), rule.alerts()));

        assertThat(found).hasSizeGreaterThan(5).isEqualTo(raised(book));
        assertThat(ended.alerts())
                .isGreaterThanOrEqualTo(
                        found.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(ended.events()).isGreaterThan(100);
        assertThat(result(ended).alerts())
                .hasSize(10)
                .allSatisfy(alert -> assertThat(
                                ((JsonNode) alert).findValues("events").toString())
                        .contains("\"id\":"));
    }

    @Test
    void countByDayAndProposeALimit() throws IOException {
        BacktestView ended = run(Map.of("yaml", GUESSING, "from", "2026-05-01", "perWeek", 2));
        assertThat(ended.state()).as(ended.toString()).isEqualTo("done");
        assertThat(ended.events()).isEqualTo(21);
        BacktestView.OfRule guessing = result(ended).rules().getFirst();
        assertThat(result(ended).rules()).hasSize(1);
        assertThat(guessing.title()).isEqualTo("Wrong passwords for one account");
        assertThat(guessing.alerts()).isEqualTo(4);
        assertThat(guessing.limit()).isEqualTo(3.0);
        assertThat(guessing.proposed()).as("two accounts have five and more").isEqualTo(5.0);
        assertThat(guessing.busiestDay()).isEqualTo(1);
        assertThat(guessing.perDay())
                .extracting(day -> day.day() + " " + day.alerts())
                .containsExactly("2026-05-23 1", "2026-05-24 1", "2026-05-25 1", "2026-05-26 1");
        assertThat(guessing.alertsPerDay()).isEqualTo(4 / result(ended).days());
        assertThat(result(ended).alerts()).hasSize(4);
        assertThat(result(ended).cut()).isFalse();
    }

    @Test
    void takeOtherLimits() throws IOException {
        assertThat(result(run(Map.of("yaml", GUESSING, "from", "2026-05-01", "thresholds", Map.of("guessing", 6))))
                        .rules()
                        .getFirst())
                .satisfies(rule -> {
                    assertThat(rule.alerts()).isEqualTo(1);
                    assertThat(rule.limit()).isEqualTo(6.0);
                });
    }

    @Test
    void lookAtTheTimeThatIsAskedForOnly() throws IOException {
        BacktestView ended = run(Map.of("yaml", GUESSING, "from", "2026-05-24", "until", "2026-05-25T12:00:00Z"));
        assertThat(ended.events()).isEqualTo(4 + 5);
        assertThat(result(ended).rules().getFirst().alerts()).isEqualTo(2);
        BacktestView none = run(Map.of("yaml", GUESSING, "from", "2025-05-24", "until", "2025-05-25"));
        assertThat(none.state()).isEqualTo("done");
        assertThat(none.events()).isZero();
    }

    @Test
    void tryARuleInForceByItsId() throws IOException {
        String id = raised(filled().watching().station().rules().inForce().rulebook())
                .keySet()
                .iterator()
                .next();
        BacktestView ended = run(Map.of("rule", id, "from", "2026-01-01"));
        assertThat(result(ended).rules()).hasSize(1);
        assertThat(result(ended).rules().getFirst().alerts()).isPositive();
    }

    @Test
    void belongToWhoBeganThemAndAreForgottenInTime() throws IOException {
        Backtests backtests = backtests();
        BacktestWish wish = wish(Map.of("yaml", GUESSING, "from", "2026-05-01"));
        BacktestJob job = backtests.begin("kim", wish, only(wish));
        assertThat(backtests.of("kim")).containsExactly(job);
        assertThat(backtests.find("kim", job.id())).contains(job);
        assertThat(backtests.find("lee", job.id())).isEmpty();
        assertThat(backtests.of("lee")).isEmpty();
        assertThat(backtests.drop("lee", job.id())).isFalse();
        BacktestView _ = ended(job);
        assertThat(backtests.drop("kim", job.id())).isTrue();
        assertThat(backtests.find("kim", job.id())).isEmpty();
        assertThat(backtests.drop("kim", UUID.randomUUID())).isFalse();
        assertThat(job.endedBefore(Filled.NOW)).isFalse();
        assertThat(job.endedBefore(Filled.NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void areTwoAtOnceAndCanBeCancelled() throws IOException {
        Backtests backtests = backtests();
        BacktestWish wish = wish(Map.of("yaml", GUESSING, "from", "2026-05-01"));
        List<BacktestJob> jobs = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1000; i++) {
                        jobs.add(backtests.begin("kim", wish, only(wish)));
                    }
                })
                .hasMessageStartingWith("2 backtests are under way");
        jobs.forEach(BacktestJob::cancel);
        assertThat(jobs).allSatisfy(job -> assertThat(ended(job).state()).isIn("cancelled", "done"));
        assertThat(backtests.of("kim")).hasSizeLessThanOrEqualTo(Backtests.KEPT + Backtests.AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | rule is the id of a rule in force, or yaml
            {'rule':'x','yaml':'y','from':'2026-05-01'} | rule is the id of a rule in force, or yaml
            {'rule':'x','from':'2026-05-01'} | rule is the id of a rule in force.
            {'rule':'x'} | from is a time
            {'rule':'x','from':'2026-05-01','until':'2026-05-01'} | until is a time after from
            {'rule':'x','from':'2020-05-01'} | until is a time after from, at most 400 days
            {'rule':7,'from':'2026-05-01'} | rule is a text
            {'rool':'x','from':'2026-05-01'} | Send an object with rule or yaml
            [] | Send an object
            {'yaml':'title: x','from':'2026-05-01'} | The rules have mistakes: yaml
            {'yaml':'','from':'2026-05-01'} | The rules have mistakes: yaml
            {'yaml':'GUESSING','from':'2026-05-01','perWeek':-1} | perWeek is a number from 0 to 10000
            {'yaml':'GUESSING','from':'2026-05-01','thresholds':{'guessing':'x'}} | thresholds is a number
            {'yaml':'GUESSING','from':'2026-05-01','thresholds':{'other':1}} | thresholds is limits by name
            """)
    void sayWhatIsWrongWithTheWish(String body, String words) {
        String json = body.replace('\'', '"')
                .replace("\"GUESSING\"", JSON.valueToTree(GUESSING).toString());
        assertThatThrownBy(() -> wish(json).limited()).hasMessageStartingWith(words);
    }

    /** What the watch told, by rule. */
    private static Map<String, Integer> raised(Rulebook book) {
        Map<String, Integer> raised = new TreeMap<>();
        AlertQuery query = new AlertFilter().query(200);
        var page = filled().watching().alerts().find(query);
        List<StoredAlert> all = new ArrayList<>(page.alerts());
        while (page.next().isPresent()) {
            page = filled().watching().alerts().find(query.after(page.next().get()));
            all.addAll(page.alerts());
        }
        for (StoredAlert alert : all) {
            JsonNode json = Objects.requireNonNull((JsonNode) EventView.value(alert.json()));
            String rule = json.at("/rule/id").asText();
            boolean event = book.rules().stream()
                    .anyMatch(each -> each.document().id().toString().equals(rule));
            if (event
                    && json.path("expected").isNull()
                    && !json.path("state").asText().equals("withdrawn")) {
                raised.merge(rule, 1, Integer::sum);
            }
        }
        return raised;
    }

    private static String wrongPassword(int user, int number) {
        return String.format(
                        Locale.ROOT,
                        "{'id':'%08d-0000-4000-8000-%012d','createdDateTime':'2026-05-2%dT09:00:%02dZ','userDisplayName':'U',"
                                + "'userPrincipalName':'user%d@contoso.example','userId':'%08d-1111-4222-8333-444444444444',"
                                + "'appId':'a','appDisplayName':'Azure Portal','ipAddress':'203.0.113.9','clientAppUsed':'Browser',"
                                + "'conditionalAccessStatus':'success','isInteractive':true,"
                                + "'status':{'errorCode':50126,'failureReason':'Wrong.'}}",
                        user,
                        number,
                        user,
                        number,
                        user,
                        user)
                .replace('\'', '"');
    }

    private static BacktestView run(Map<String, Object> wish) throws IOException {
        BacktestWish asked = wish(wish);
        return ended(backtests().begin("kim", asked, only(asked)));
    }

    private static BacktestWish wish(Map<String, Object> wish) throws IOException {
        return wish(JSON.writeValueAsString(wish));
    }

    private static BacktestWish wish(String json) throws IOException {
        WatchRules inForce = filled().watching().station().rules().inForce();
        return BacktestWish.of(JSON.readTree(json), inForce.rulebook(), inForce.configuration(), Filled.NOW);
    }

    private static WatchRules only(BacktestWish wish) {
        RulePlace.Loaded loaded = filled().watching().station().rules().only(wish.limited());
        assertThat(loaded.mistakes()).isEmpty();
        return loaded.rules();
    }

    private static BacktestView ended(BacktestJob job) {
        Filled.until(() -> !job.isRunning());
        return job.view();
    }

    private static BacktestView.Result result(BacktestView view) {
        return Objects.requireNonNull(view.result(), view::toString);
    }

    private static Backtests backtests() {
        return new Backtests(filled().watching(), Filled.CLOCK);
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was filled");
    }
}
