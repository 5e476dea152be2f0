package dev.gatehouse.server.furnish;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.kafka.KafkaLogin;
import dev.gatehouse.connect.kafka.Mechanism;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.source.kafka.KafkaSettings;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.KafkaTopics;
import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.server.identity.SecretReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the topics of Kafka that are read, and what their sources are called. */
final class SourceTopics {
    private final String tenant;
    private final Path base;
    private final SecretReader secrets;

    private SourceTopics(String tenant, Path base) {
        this.tenant = tenant;
        this.base = base;
        this.secrets = new SecretReader(base, name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * How topics are read, by the names of their sources.
     *
     * @param context the file that the configuration is from; its paths are relative to its folder
     */
    static Map<String, KafkaSettings> of(Configuration configuration, Optional<Path> context) {
        SourceTopics topics = new SourceTopics(configuration.tenant(), SourceFolders.base(context));
        Map<String, KafkaSettings> settings = new LinkedHashMap<>();
        for (LogSource source : configuration.sources()) {
            source.kafka().ifPresent(kafka -> settings.put(source.name(), topics.settings(source.name(), kafka)));
        }
        return settings;
    }

    private KafkaSettings settings(String name, KafkaTopics kafka) {
        KafkaBrokers brokers = new KafkaBrokers(
                kafka.bootstrap(),
                kafka.tls(),
                kafka.caFile().map(file -> base.resolve(file).normalize()),
                kafka.login().map(this::login));
        // One that is the tenant's and the source's alone: in Event Hubs a group spans all topics of a namespace.
        String group = kafka.group().orElse("gatehouse-" + tenant + "-" + name);
        return new KafkaSettings(brokers, kafka.topics(), group).withSince(kafka.since());
    }

    private KafkaLogin login(KafkaTopics.Login login) {
        return new KafkaLogin(
                Mechanism.of(login.mechanism()).orElseThrow(),
                login.user(),
                () -> new Secret(secrets.read(login.password())),
                login.tokens().map(tokens -> new KafkaLogin.Authority(URI.create(tokens.url()), tokens.scope())));
    }
}
