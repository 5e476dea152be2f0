package dev.gatehouse.detection.rules;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RulebookTest {
    private static final String T = "2026-05-04T10:00:00Z";

    @Test
    void routesARuleToTheTablesOfItsLogSource() {
        Rulebook book = book(rule("signinlogs", "{ResultType: '0'}"), rule("auditlogs", "{Result: success}"));
        assertThat(book.tablesOf(book.rules().get(0)))
                .contains(Table.SIGNIN_LOGS)
                .doesNotContain(Table.AUDIT_LOGS);
        assertThat(book.tablesOf(book.rules().get(1))).containsExactly(Table.AUDIT_LOGS);
        assertThat(book.rulesFor(Table.AUDIT_LOGS).orElseThrow().rules()).containsExactly(1);
        assertThat(book.rulesFor(Table.AAD_RISKY_USERS)).isEmpty();
        assertThat(book.problems()).isEmpty();
        assertThat(book.unrouted()).isEmpty();
        assertThat(book.unresolved()).isEmpty();
    }

    @Test
    void saysWhichRulesSpeakOfOtherLogs() {
        Rulebook book = book(rule("storage", "{ResultType: '0'}"));
        assertThat(book.unrouted()).isEqualTo(book.rules());
        assertThat(book.tables()).isEmpty();
    }

    @Test
    void saysWhichFieldsNoRowCanHave() {
        Rulebook book = book(rule("signinlogs", "{ResultType: '0', Nonsense: '1'}"), rule("signinlogs", "{AppId: a}"));
        assertThat(book.unresolved()).containsOnlyKeys(book.rules().getFirst());
        assertThat(book.unresolved().get(book.rules().getFirst())).containsExactly("Nonsense");
    }

    @Test
    void refusesARuleOfAnUnknownWatchlistAndKeepsTheOthers() {
        Rulebook book =
                book(rule("signinlogs", "{IPAddress|expand: '%offices%'}"), rule("signinlogs", "{ResultType: '0'}"));
        assertThat(book.problems()).hasSize(1);
        assertThat(book.problems().getFirst().message()).contains("offices");
        assertThat(fired(book, signIn(0))).containsExactly(1);
    }

    @Test
    void aWatchlistStandsInForItsName() {
        Rulebook book = Rulebook.of(
                rules(rule("signinlogs", "{IPAddress|expand: '%offices%'}")),
                new Watchlists(Map.of("Offices", List.of("192.0.2.1", "203.0.113.9"))),
                ContextFacts.fields());
        assertThat(fired(book, signIn(0))).containsExactly(0);
    }

    @Test
    void theNumbersOfRulesAreThoseOfTheBookInEveryTable() {
        Rulebook book = book(
                rule("auditlogs", "{Result: success}"),
                rule("signinlogs", "{ResultType: '50053'}"),
                rule("auditlogs", "{OperationName: Disable account}"),
                rule("signinlogs", "{ResultType: '0'}"));
        assertThat(fired(book, signIn(0))).containsExactly(3);
        assertThat(fired(book, signIn(50053))).containsExactly(1);
        String audit =
                Records.audit("Disable account").target("User", KIM, KIM_NAME).graph();
        assertThat(fired(book, audit)).containsExactly(0, 2);
    }

    @Test
    void theSameRuleTwiceIsTwoRules() {
        String one = rule("signinlogs", "{ResultType: '0'}");
        assertThat(fired(book(one, one), signIn(0))).containsExactly(0, 1);
    }

    @Test
    void aRuleMayAskWhoIsPrivileged() {
        Rulebook book = book(
                rule("signinlogs", "{User.IsPrivileged: true}"),
                rule("signinlogs", "{User.IsPrivileged: false}"),
                rule("signinlogs", "{User.IsEmergencyAccess: true}"),
                rule("auditlogs", "{Target.User.IsPrivileged: true}"),
                rule("auditlogs", "{Actor.IsPrivileged: true}"));
        Context kim = context("privilegedAccounts: [" + KIM_NAME + "]");
        assertThat(fired(book, signIn(0), kim)).containsExactly(0);
        assertThat(fired(book, signIn(0), Context.none())).containsExactly(1);
        assertThat(fired(book, signIn(0), context("emergencyAccounts: [" + KIM + "]")))
                .containsExactly(0, 2);
        String onKim =
                Records.audit("Update user").target("User", KIM, KIM_NAME).graph();
        assertThat(fired(book, onKim, kim)).containsExactly(3);
        String byKim = Records.audit("Update user").byUser(KIM, KIM_NAME, "").graph();
        assertThat(fired(book, byKim, kim)).containsExactly(4);
    }

    @Test
    void theTargetThatIsPrivilegedMustBeTheOneThatIsMeant() {
        Rulebook book = book(
                rule("auditlogs", "{Target.User.IsPrivileged: true, Target.User.UserPrincipalName|startswith: bo}"));
        Context kim = context("privilegedAccounts: [" + KIM_NAME + "]");
        String both = Records.audit("Update user")
                .target("User", KIM, KIM_NAME)
                .target("User", Records.SAM, "bo@contoso.example")
                .graph();
        assertThat(fired(book, both, kim)).isEmpty();
    }

    @Test
    void knowsTheFieldsThatSummariesShow() {
        assertThat(Rulebook.placeholders("{A|B.C} did {Changes[\"Role.X\"].NewValue} to {D}"))
                .containsExactly("A", "B.C", "Changes[\"Role.X\"].NewValue", "D");
        assertThat(Rulebook.placeholders("nothing {} here")).isEmpty();
    }

    @Test
    void tracesARuleThatJudgesTheEventsTable() {
        Rulebook book =
                book(rule("auditlogs", "{Result: success}"), rule("signinlogs", "{ResultType: '50053', AppId: x}"));
        Detector detector = new Detector(book, new ContextFacts(Configuration.none()).roles(), Context.none());
        List<String> seen = new ArrayList<>();
        Records.row(book.projection(), signIn(50053), row -> {
            assertThat(book.trace(0, detector.event(row))).isEmpty();
            book.trace(1, detector.event(row))
                    .orElseThrow()
                    .tests()
                    .forEach(reason -> seen.add(reason.test().column() + " " + reason.satisfied()));
        });
        assertThat(seen).containsExactly("ResultType true", "AppId false");
    }

    private static String signIn(int code) {
        return Records.signIn(KIM, KIM_NAME, T, code, "203.0.113.9");
    }

    private static List<Integer> fired(Rulebook book, String record) {
        return fired(book, record, Context.none());
    }

    private static List<Integer> fired(Rulebook book, String record, Context context) {
        List<Integer> fired = new ArrayList<>();
        Detector detector = new Detector(book, new ContextFacts(Configuration.none()).roles(), context);
        Records.row(book.projection(), record, row -> detector.match(row, fired::add));
        return fired;
    }

    private static Context context(String yaml) {
        return new ContextFacts(ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .configuration()
                        .orElseThrow())
                .build();
    }

    private static Rulebook book(String... texts) {
        return Rulebook.of(rules(texts), Watchlists.NONE, ContextFacts.fields());
    }

    private static List<Rule> rules(String... texts) {
        Parsed parsed = SigmaParser.parse("rules.yml", String.join("---\n", texts));
        assertThat(parsed.problems()).isEmpty();
        return parsed.rules().stream()
                .map(rule -> Rule.of(rule, RuleSource.CATALOGUE))
                .toList();
    }

    private static String rule(String service, String test) {
        return "title: T\nlogsource: {product: azure, service: " + service + "}\ndetection:\n  one: " + test
                + "\n  condition: one\n";
    }
}
