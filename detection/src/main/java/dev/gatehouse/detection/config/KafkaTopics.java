package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Topics of Kafka, or of Azure Event Hubs, that the server reads.
 *
 * @param bootstrap brokers, {@code HOST:PORT} each
 * @param topics their names; a {@code *} stands for any letters
 * @param group the consumer group; empty for one of the server's own
 * @param tls whether brokers are spoken to under TLS
 * @param caFile certificates of those who vouch for brokers, as the path is written: relative to the folder of the configuration
 * @param login who the server is to the brokers
 * @param since how old records are, at most, that are read where nothing is remembered of a partition
 */
public record KafkaTopics(
        List<String> bootstrap,
        List<String> topics,
        Optional<String> group,
        boolean tls,
        Optional<String> caFile,
        Optional<Login> login,
        Optional<Duration> since) {
    /**
     * Who the server is to the brokers.
     *
     * @param mechanism as SASL names it
     * @param tokens who gives tokens: for OAUTHBEARER
     */
    public record Login(String mechanism, String user, SecretPlace password, Optional<Tokens> tokens) {
        public Login {
            requireNonNull(mechanism, "mechanism is null");
            requireNonNull(user, "user is null");
            requireNonNull(password, "password is null");
            requireNonNull(tokens, "tokens is null");
        }
    }

    /** Who gives tokens, and for what they are asked. */
    public record Tokens(String url, String scope) {
        public Tokens {
            requireNonNull(url, "url is null");
            requireNonNull(scope, "scope is null");
        }
    }

    public KafkaTopics {
        bootstrap = List.copyOf(bootstrap);
        topics = List.copyOf(topics);
        requireNonNull(group, "group is null");
        requireNonNull(caFile, "caFile is null");
        requireNonNull(login, "login is null");
        requireNonNull(since, "since is null");
    }
}
