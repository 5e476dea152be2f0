package dev.gatehouse.connect.kafka;

import dev.gatehouse.connect.sink.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/**
 * What clients of Kafka are told of the brokers. The times hold for Azure Event Hubs too, which closes connections that are idle
 * for four minutes and wants patience with requests
 * (https://learn.microsoft.com/azure/event-hubs/apache-kafka-configurations).
 */
public final class BrokerProperties {
    private static final int REQUEST_MILLIS = 60_000;
    private static final int IDLE_MILLIS = 180_000;
    private static final int METADATA_MILLIS = 60_000;

    private BrokerProperties() {}

    /** The properties; the password is read for it. */
    public static Map<String, Object> of(KafkaBrokers brokers) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers.bootstrap());
        properties.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol(brokers));
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, "gatehouse");
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.put(CommonClientConfigs.CONNECTIONS_MAX_IDLE_MS_CONFIG, IDLE_MILLIS);
        properties.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        properties.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        properties.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        brokers.caFile().ifPresent(file -> {
            properties.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            properties.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
        });
        brokers.login().ifPresent(login -> {
            properties.put(SaslConfigs.SASL_MECHANISM, login.mechanism().text());
            properties.put(
                    SaslConfigs.SASL_JAAS_CONFIG, jaas(login, login.password().get()));
            login.authority()
                    .ifPresent(_ -> properties.put(SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS, TokenLogin.class));
        });
        return properties;
    }

    private static String protocol(KafkaBrokers brokers) {
        return (brokers.login().isPresent() ? "SASL_" : "") + (brokers.tls() ? "SSL" : "PLAINTEXT");
    }

    private static String jaas(KafkaLogin login, Secret password) {
        StringBuilder entry = new StringBuilder(login.mechanism().module()).append(" required");
        option(entry, TokenLogin.USER, login.user());
        option(entry, TokenLogin.PASSWORD, password.value());
        login.authority().ifPresent(authority -> {
            option(entry, TokenLogin.TOKENS, authority.tokens().toString());
            option(entry, TokenLogin.SCOPE, authority.scope());
        });
        return entry.append(';').toString();
    }

    private static void option(StringBuilder entry, String name, String value) {
        entry.append(' ').append(name).append('=').append(quoted(value));
    }

    /** As Java's reader of login configurations takes it, which is {@link java.io.StreamTokenizer}. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\%03o", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
