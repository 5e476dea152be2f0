package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KafkaReaderTest {
    @Test
    void aSourceReadsTopicsOfEventHubs() {
        LogSource source = Read.configuration("""
                sources:
                  - name: hub
                    kafka:
                      bootstrap: contoso.servicebus.windows.net:9093
                      topics: [insights-logs-signinlogs, insights-logs-auditlogs]
                      user: $ConnectionString
                      passwordFrom: env:EVENT_HUBS_CONNECTION
                      since: 7d
                    tables: [SigninLogs, AuditLogs]
                """).sources().getFirst();

        assertThat(source.folder()).isEmpty();
        assertThat(source.tables()).containsExactlyInAnyOrder(Table.SIGNIN_LOGS, Table.AUDIT_LOGS);
        assertThat(source.kafka())
                .contains(new KafkaTopics(
                        List.of("contoso.servicebus.windows.net:9093"),
                        List.of("insights-logs-signinlogs", "insights-logs-auditlogs"),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.of(new KafkaTopics.Login(
                                "PLAIN",
                                "$ConnectionString",
                                new SecretPlace.Environment("EVENT_HUBS_CONNECTION"),
                                Optional.empty())),
                        Optional.of(Duration.ofDays(7))));
    }

    @Test
    void aSourceReadsTopicsOfAnyCluster() {
        assertThat(topics("""
                bootstrap: ["kafka-1.contoso.example:9093", "[2001:db8::1]:9093"]
                topics: entra-*
                group: watchers
                caFile: tls/ca.pem
                mechanism: OAUTHBEARER
                user: 00001111-aaaa-2222-bbbb-3333cccc4444
                passwordFrom: file:secrets/kafka
                tokenUrl: https://login.contoso.example/token
                scope: kafka
                """))
                .isEqualTo(new KafkaTopics(
                        List.of("kafka-1.contoso.example:9093", "[2001:db8::1]:9093"),
                        List.of("entra-*"),
                        Optional.of("watchers"),
                        true,
                        Optional.of("tls/ca.pem"),
                        Optional.of(new KafkaTopics.Login(
                                "OAUTHBEARER",
                                "00001111-aaaa-2222-bbbb-3333cccc4444",
                                new SecretPlace.File("secrets/kafka"),
                                Optional.of(new KafkaTopics.Tokens("https://login.contoso.example/token", "kafka")))),
                        Optional.empty()));
        assertThat(topics("bootstrap: a:1\ntopics: t\nsecurity: plaintext\n").tls())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bootstrap: a                                   | "a" is none; expected HOST:PORT, or a list of them; write HOST:PORT
            bootstrap: [a:1, b:65536]                      | "b:65536" is none
            bootstrap: []                                  | an empty list
            topics: []                                     | an empty list
            topics: a/b                                    | "a/b" is none; expected a topic
            topics: [a, "^b$"]                             | "^b$" is none
            security: ssl                                  | "ssl" is not known; expected tls or plaintext
            security: plaintext, caFile: ca.pem            | of no use without TLS
            mechanism: SCRAM-SHA-1, user: a, passwordFrom: env:A | did you mean "SCRAM-SHA-
            user: a                                        | the key "passwordFrom" is missing
            passwordFrom: env:A                            | there is no "user"
            mechanism: PLAIN                               | there is no "user"
            mechanism: OAUTHBEARER, user: a, passwordFrom: env:A, scope: s | the key "tokenUrl" is missing
            tokenUrl: "https://a.example"                  | it is for OAUTHBEARER alone
            since: 7                                       | "7" is no length of time
            topic: a                                       | did you mean "topics"?
            """)
    void mistakesAreTold(String keys, String told) {
        String all = (keys.contains("bootstrap:") ? "" : "bootstrap: k:9092, ")
                + (keys.contains("topics:") ? "" : "topics: t, ")
                + keys;
        assertThat(Read.problems("sources: [{name: a, kafka: {" + all + "}}]"))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aTokenUrlIsHttps() {
        String login = "bootstrap: k:1, topics: t, mechanism: OAUTHBEARER, user: a, passwordFrom: env:A, scope: s";
        assertThat(Read.problems("sources: [{name: a, kafka: {" + login + ", tokenUrl: 'http://a.example/'}}]"))
                .singleElement()
                .asString()
                .contains("the token URL is no https URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Endpoint=sb://contoso/;SharedAccessKey=hunter2", "env:1X", "env:", "file:", "hunter2"})
    void aSecretIsNeverInTheFileNorRepeated(String secret) {
        assertThat(Read.problems("sources: [{name: a, kafka: {bootstrap: k:1, topics: t, user: u, passwordFrom: '"
                        + secret + "'}}]"))
                .singleElement()
                .asString()
                .contains("does not say where the password is kept", "env:NAME", "keep it out of this file")
                .doesNotContain("hunter2");
    }

    @Test
    void aSourceIsAFolderOrReadsTopics() {
        assertThat(Read.problems("sources: [{name: a, folder: b, kafka: {bootstrap: k:1, topics: t}}]"))
                .singleElement()
                .asString()
                .contains("a source is a folder, or reads from Kafka");
        assertThat(Read.problems("sources: [{name: a, kafka: t}]"))
                .singleElement()
                .asString()
                .contains("expected a section");
        assertThat(Read.problems("sources: [{name: a, kafka: {topics: t}}]"))
                .singleElement()
                .asString()
                .contains("the key \"bootstrap\" is missing");
    }

    private static KafkaTopics topics(String kafka) {
        return Read.configuration("sources:\n  - name: a\n    kafka:\n" + kafka.indent(6))
                .sources()
                .getFirst()
                .kafka()
                .orElseThrow();
    }
}
