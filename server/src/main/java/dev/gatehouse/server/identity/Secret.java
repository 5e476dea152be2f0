package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only its owner knows: 32 random bytes as text, after a prefix that says what it is for. What is kept is its
 * {@link #hash}; no salt is needed, for nobody guesses 256 bits.
 */
public record Secret(String text) {
    /** What an API token begins with, so that scanners of repositories can find one that leaked. */
    public static final String TOKEN_PREFIX = "gh_";

    private static final int BYTES = 32;

    /** A new one. */
    public static Secret random(SecureRandom random, String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public SecretHash hash() {
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text)));
    }

    /** Another secret that follows from this one, and does not give it away. */
    public Secret derived(String purpose) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + ":" + text)));
    }

    /** Whether it is this text, in a time that does not depend on where they differ. */
    public boolean is(String other) {
        return MessageDigest.isEqual(sha256(text), sha256(other));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
