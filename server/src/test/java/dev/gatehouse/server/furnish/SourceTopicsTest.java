package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.KafkaLogin;
import dev.gatehouse.connect.kafka.Mechanism;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.source.kafka.KafkaSettings;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTopicsTest {
    @TempDir
    private Path temp;

    @Test
    void topicsAreReadInAGroupOfTheTenantAndTheSource() throws Exception {
        Path context = Files.writeString(temp.resolve("gatehouse.yaml"), """
                tenant: contoso
                sources:
                  - name: logs
                    folder: logs
                  - name: hub
                    kafka:
                      bootstrap: [a:9093, b:9093]
                      topics: [insights-logs-*]
                      caFile: tls/ca.pem
                      user: kim
                      passwordFrom: file:secret
                      mechanism: SCRAM-SHA-256
                      since: 2d
                """);
        Files.writeString(temp.resolve("secret"), "first\n");
        Map<String, KafkaSettings> topics = SourceTopics.of(read(context), Optional.of(context));

        assertThat(topics).containsOnlyKeys("hub");
        KafkaSettings settings = requireNonNull(topics.get("hub"), "settings is null");
        assertThat(settings.group()).isEqualTo("gatehouse-contoso-hub");
        assertThat(settings.topics()).containsExactly("insights-logs-*");
        assertThat(settings.since()).contains(Duration.ofDays(2));
        assertThat(settings.brokers().bootstrap()).containsExactly("a:9093", "b:9093");
        assertThat(settings.brokers().tls()).isTrue();
        assertThat(settings.brokers().caFile()).contains(temp.resolve("tls/ca.pem"));
        KafkaLogin login = settings.brokers().login().orElseThrow();
        assertThat(login.mechanism()).isEqualTo(Mechanism.SCRAM_SHA_256);
        assertThat(login.user()).isEqualTo("kim");
        assertThat(login.password().get()).isEqualTo(new Secret("first"));
        Files.writeString(temp.resolve("secret"), "second");
        assertThat(login.password().get()).isEqualTo(new Secret("second"));
    }

    @Test
    void tokensAreHadWhereTheFileSays() throws Exception {
        Path context = Files.writeString(temp.resolve("gatehouse.yaml"), """
                sources:
                  - name: hub
                    kafka:
                      bootstrap: a:9093
                      topics: t
                      group: watchers
                      mechanism: OAUTHBEARER
                      user: app
                      passwordFrom: env:SECRET
                      tokenUrl: https://login.contoso.example/token
                      scope: kafka
                """);
        KafkaSettings settings = requireNonNull(
                SourceTopics.of(read(context), Optional.of(context)).get("hub"), "settings is null");

        assertThat(settings.group()).isEqualTo("watchers");
        assertThat(settings.since()).isEmpty();
        assertThat(settings.brokers().login().flatMap(KafkaLogin::authority))
                .contains(new KafkaLogin.Authority(URI.create("https://login.contoso.example/token"), "kafka"));
    }

    @Test
    void aFolderOfTheCommandLineDoesNotTakeTheNameOfTopics() throws Exception {
        Path context = Files.writeString(
                temp.resolve("gatehouse.yaml"), "sources: [{name: hub, kafka: {bootstrap: 'a:1', topics: t}}]");

        assertThat(SourceFolders.of(read(context), Optional.of(context), List.of(temp.resolve("hub"))))
                .containsOnlyKeys("hub-2");
    }

    private static Configuration read(Path context) throws Exception {
        return ConfigurationReader.read("gatehouse.yaml", Files.readAllBytes(context))
                .configuration()
                .orElseThrow();
    }
}
