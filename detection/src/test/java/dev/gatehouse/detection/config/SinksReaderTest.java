package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SinksReaderTest {
    @Test
    void aSinkIsReadWithItsRouteItsOptionsAndWhereItsSecretsAre() {
        DeclaredSink sink = Read.configuration("""
                sinks:
                  - name: soc
                    type: webhook
                    url: https://soc.contoso.example/alerts
                    secretFrom: [env:NEW, file:secrets/old]
                    headers: {X-Team: identity}
                    headersFrom: {Authorization: env:SOAR}
                    timeout: 90s
                    minSeverity: High
                    rules: signin-bad-password-threshold
                    entities: [adm_kim@contoso.example, Payroll]
                    expected: true
                    revisions: all
                    checkpoints: true
                """).sinks().getFirst();

        assertThat(sink.name()).isEqualTo("soc");
        assertThat(sink.kind()).isEqualTo(SinkKind.WEBHOOK);
        assertThat(sink.route())
                .isEqualTo(new SinkRoute(
                        Level.HIGH,
                        List.of("signin-bad-password-threshold"),
                        List.of("adm_kim@contoso.example", "Payroll"),
                        true));
        assertThat(sink.updates()).isTrue();
        assertThat(sink.checkpoints()).isTrue();
        assertThat(sink.option("url")).contains("https://soc.contoso.example/alerts");
        assertThat(sink.span("timeout")).contains(Duration.ofSeconds(90));
        assertThat(sink.section("headers")).isEqualTo(Map.of("X-Team", "identity"));
        assertThat(sink.secrets())
                .isEqualTo(Map.of(
                        "secret", new SecretPlace.Environment("NEW"),
                        "secret.2", new SecretPlace.File("secrets/old"),
                        "headers.Authorization", new SecretPlace.Environment("SOAR")));
        assertThat(sink.secrets().keySet()).allMatch(SinkKind.WEBHOOK::hasSecret);
        assertThat(SinkKind.WEBHOOK.hasSecret("password")).isFalse();
        assertThat(sink.origin().line()).isEqualTo(2);
    }

    @Test
    void withoutAWordAnAlertGoesThereOnceWhateverItIs() {
        DeclaredSink sink = Read.configuration("sinks: [{name: night, type: slack, urlFrom: env:SLACK}]")
                .sinks()
                .getFirst();

        assertThat(sink.route()).isEqualTo(SinkRoute.ALL);
        assertThat(sink.updates()).isFalse();
        assertThat(sink.checkpoints()).isFalse();
    }

    @Test
    void mistakesAreToldWithTheRemedyAndASecretIsNeverRepeated() {
        assertThat(problems("sinks: [{name: a, type: webhok}]"))
                .singleElement(STRING)
                .contains("did you mean \"webhook\"");
        assertThat(problems("sinks: [{name: a}]")).singleElement(STRING).contains("\"type\" is missing");
        assertThat(problems("sinks: [{name: a b, type: slack}]"))
                .singleElement(STRING)
                .contains("no name of a sink");
        assertThat(problems("sinks: [{name: a, type: slack, token: x}]"))
                .singleElement(STRING)
                .contains("there is no key \"token\"");
        assertThat(problems("sinks: [{name: a, type: slack, urlFrom: 'https://hooks.example/T0/B0/hunter2'}]"))
                .singleElement(STRING)
                .contains("env:NAME or file:PATH")
                .doesNotContain("hunter2");
        assertThat(problems("sinks: [{name: a, type: slack, minSeverity: worst}]"))
                .singleElement(STRING)
                .contains("no severity");
        assertThat(problems("sinks: [{name: a, type: slack, timeout: soon}]"))
                .singleElement(STRING)
                .contains("a length of time such as 30s");
        assertThat(problems("sinks: [{name: a, type: slack}, {name: A, type: teams}]"))
                .singleElement(STRING)
                .contains("two sinks");
        assertThat(problems("sinks: {a: b}")).singleElement(STRING).contains("a list of sinks");
    }

    @Test
    void whatPeopleSayThroughTheServerNamesNothingOfTheMachine() {
        assertThat(SaidSink.read("sink a", "{\"name\":\"a\",\"type\":\"webhook\",\"url\":\"https://a.example\"}")
                        .declared())
                .isPresent();
        assertThat(SaidSink.read("sink a", "{\"name\":\"a\",\"type\":\"slack\",\"urlFrom\":\"file:/etc/shadow\"}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("there is no key \"urlFrom\""));
        assertThat(SaidSink.read("sink a", "{\"name\":\"a\",\"type\":\"slack\",\"caFile\":\"/etc/shadow\"}")
                        .problems())
                .hasSize(1);
        assertThat(SaidSink.read("sink a", "{\"name\":\"a\",\"type\":\"files\",\"folder\":\"/etc\"}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("gatehouse.yaml"));
        assertThat(SaidSink.read("sink a", "{\"name\":\"a\"").problems()).isNotEmpty();
        assertThat(SaidSink.read("sink a", "{},{}").declared()).isEmpty();
    }

    @Test
    void theCanaryIsOffUnlessAsked() {
        assertThat(Read.configuration("").canary()).isEmpty();
        assertThat(Read.configuration("canary: {every: 2h}").canary())
                .contains(new CanarySettings(Duration.ofHours(2), Duration.ofMinutes(10)));
        assertThat(problems("canary: {every: 5m, within: 6m}"))
                .singleElement(STRING)
                .contains("longer than");
        assertThat(Read.configuration("sinkTargets: localhost").sinkTargets()).containsExactly("localhost");
    }

    private static final org.assertj.core.api.InstanceOfAssertFactory<
                    String, org.assertj.core.api.AbstractStringAssert<?>>
            STRING = org.assertj.core.api.InstanceOfAssertFactories.STRING;

    private static List<String> problems(String yaml) {
        return ConfigurationReader.read("gatehouse.yaml", yaml).problems().stream()
                .map(ConfigProblem::describe)
                .toList();
    }
}
