package dev.gatehouse.connect.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;

/** A token as Kafka's client wants it. */
record BearerToken(String value, String principalName, Instant from, Instant until) implements OAuthBearerToken {
    BearerToken {
        requireNonNull(value, "value is null");
        requireNonNull(principalName, "principalName is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
    }

    @Override
    public Set<String> scope() {
        return Set.of();
    }

    @Override
    public long lifetimeMs() {
        return until.toEpochMilli();
    }

    @Override
    public Long startTimeMs() {
        return from.toEpochMilli();
    }

    @Override
    public String toString() {
        return "(a token until " + until + ")";
    }
}
