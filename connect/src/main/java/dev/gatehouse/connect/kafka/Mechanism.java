package dev.gatehouse.connect.kafka;

import java.util.Arrays;
import java.util.Optional;

/** How a client says who it is, as SASL names it. */
public enum Mechanism {
    /** By a name and a password, as they are. */
    PLAIN("PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule"),
    /** By a proof that it knows the password. */
    SCRAM_SHA_256("SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule"),
    /** By a proof that it knows the password. */
    SCRAM_SHA_512("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule"),
    /** By a token, which a client gets with its credentials from an authority. */
    OAUTHBEARER("OAUTHBEARER", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule");

    private final String text;
    private final String module;

    Mechanism(String text, String module) {
        this.text = text;
        this.module = module;
    }

    /** As people write it. */
    public String text() {
        return text;
    }

    /** The one that is written so. */
    public static Optional<Mechanism> of(String text) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.text.equals(text))
                .findFirst();
    }

    String module() {
        return module;
    }
}
