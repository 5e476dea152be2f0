package dev.gatehouse.detection.alert;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.SigmaParser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ExpectationsTest {
    private static final String RULES = """
            title: Locked out
            name: locked-out
            id: 3a1d9c5e-0000-4000-8000-000000000001
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {ResultType: 50053}, condition: selection}
            custom: {rows: [signin-account-lockout]}
            ---
            title: Glass broken
            name: glass
            id: 3a1d9c5e-0000-4000-8000-000000000002
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {User.IsEmergencyAccess: true}, condition: selection}
            custom: {rows: [ea-signin]}
            """;
    private static final String EXCLUSION = """
            exclusions:
              - {rule: %s, entity: %s, reason: known, from: 2026-05-01, until: 2026-06-01}
            """;
    private static final Instant INSIDE = Instant.parse("2026-05-04T10:00:00Z");
    private static final Rulebook BOOK = Rulebook.of(
            SigmaParser.parse("rules.yml", RULES).rules().stream()
                    .map(rule -> Rule.of(rule, RuleSource.CATALOGUE))
                    .toList(),
            Watchlists.NONE,
            Set.of());

    @Test
    void anExclusionHoldsBackTheAlertsOfItsRuleOnItsEntity() {
        for (String rule :
                List.of("locked-out", "Locked out", "signin-account-lockout", "3a1d9c5e-0000-4000-8000-000000000001")) {
            for (String entity : List.of(KIM_NAME, "ADM_KIM@contoso.example", KIM, "203.0.113.7")) {
                Expectations expectations = expectations(EXCLUSION.formatted("'" + rule + "'", entity));
                assertThat(expectations.judge(alert(0, INSIDE, INSIDE)))
                        .as(rule + " " + entity)
                        .isInstanceOf(Judgement.HeldBack.class);
                assertThat(expectations.counts().values()).containsExactly(1L);
            }
        }
    }

    @Test
    void otherRulesEntitiesAndTimesAreShown() {
        Instant after = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(expectations(EXCLUSION.formatted("locked-out", "lee@contoso.example"))
                        .judge(alert(0, INSIDE, INSIDE)))
                .isEqualTo(new Judgement.Shown(alert(0, INSIDE, INSIDE)));
        Expectations expectations = expectations(EXCLUSION.formatted("locked-out", KIM_NAME));
        assertThat(expectations.judge(alert(0, after, after))).isInstanceOf(Judgement.Shown.class);
        assertThat(expectations.judge(alert(0, INSIDE, after)))
                .as("an alert that goes on after the end is news")
                .isInstanceOf(Judgement.Shown.class);
        assertThat(expectations.judge(alert(1, INSIDE, INSIDE))).isInstanceOf(Judgement.Shown.class);
        assertThat(expectations.counts().values()).containsExactly(0L);
    }

    @Test
    void anAccountIsMeantByAnyNameThatItBears() {
        Expectations expectations = expectations(
                EXCLUSION.formatted("locked-out", KIM) + "privilegedAccounts: [" + KIM + ", " + KIM_NAME + "]\n");
        assertThat(expectations.judge(alert(0, INSIDE, INSIDE))).isInstanceOf(Judgement.HeldBack.class);
    }

    @Test
    void nobodyExcludesARuleAboutEmergencyAccounts() {
        for (String rule : List.of("glass", "ea-signin")) {
            String yaml = EXCLUSION.formatted(rule, KIM_NAME);
            assertThat(rules(yaml).refused()).singleElement().asString().startsWith("gatehouse.yaml:2:5: \"" + rule);
            assertThat(expectations(yaml).judge(alert(1, INSIDE, INSIDE))).isInstanceOf(Judgement.Shown.class);
        }
        String change = """
                plannedChanges:
                  - {entities: %s, reason: CHG1, from: 2026-05-01, until: 2026-06-01}
                """.formatted(KIM_NAME);
        assertThat(shown(change, 1).expected()).as("a plan is no test").isEmpty();
        assertThat(shown(change, 0).expected()).map(Expected::reason).contains("CHG1");
    }

    @Test
    void aPlannedTestIsShownAsExpected() {
        String test = """
                plannedTests:
                  - {account: %s, reason: yearly, from: 2026-05-04, until: 2026-05-05}
                """.formatted(KIM_NAME);
        assertThat(shown(test, 1).expected())
                .contains(new Expected(
                        "planned test",
                        "yearly",
                        Instant.parse("2026-05-04T00:00:00Z"),
                        Instant.parse("2026-05-05T00:00:00Z"),
                        "gatehouse.yaml:2:5"));
        assertThat(shown(test, 0).expected()).as("a test is no plan").isEmpty();
    }

    @Test
    void aPlannedChangeConcernsAllThatItNames() {
        String change = """
                plannedChanges:
                  - {entities: [%s, %s], reason: CHG1, from: 2026-05-01, until: 2026-06-01}
                """;
        assertThat(shown(change.formatted(KIM_NAME, "203.0.113.7"), 0).expected())
                .isPresent();
        assertThat(shown(change.formatted(KIM_NAME, "203.0.113.8"), 0).expected())
                .isEmpty();
    }

    @Test
    void aRuleThatIsNotThereIsSaid() {
        assertThat(rules(EXCLUSION.formatted("locked-oud", KIM_NAME)).unknown())
                .singleElement()
                .asString()
                .contains("did you mean \"locked-out\"?");
    }

    private static Alert shown(String yaml, int rule) {
        return ((Judgement.Shown) expectations(yaml).judge(alert(rule, INSIDE, INSIDE))).alert();
    }

    private static Expectations expectations(String yaml) {
        Configuration configuration = configuration(yaml);
        Context context = new ContextFacts(configuration).build();
        return new Expectations(configuration.expectations(), rules(yaml), context);
    }

    private static ExpectedRules rules(String yaml) {
        return new ExpectedRules(configuration(yaml).expectations(), BOOK);
    }

    private static Configuration configuration(String yaml) {
        return ConfigurationReader.read("gatehouse.yaml", yaml).configuration().orElseThrow();
    }

    private static Alert alert(int rule, Instant first, Instant last) {
        return new Alert(
                new UUID(1, 2),
                "home",
                1,
                AlertState.FINAL,
                Optional.of(first),
                Optional.of(first),
                Optional.of(last),
                last,
                AlertFactory.reference(BOOK.rules().get(rule)),
                Level.HIGH,
                List.of(
                        new Entity("user", Optional.of(KIM), KIM_NAME, Optional.empty()),
                        new Entity("ip", Optional.empty(), "203.0.113.7", Optional.empty())),
                "S",
                List.of(),
                1,
                0,
                "c",
                "A",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
