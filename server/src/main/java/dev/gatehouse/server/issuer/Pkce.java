package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whoever redeems a code must be who asked for it: he knows of what the challenge is the hash (RFC 7636, S256). */
final class Pkce {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    /** The challenge of a request for a code; a public client must give one. */
    static Optional<String> challenge(Client client, Optional<String> challenge, Optional<String> method) {
        if (challenge.isEmpty()) {
            if (client.isPublic()) {
                throw OAuthException.invalidRequest(
                        "This client keeps no secret: it must send code_challenge, with code_challenge_method=S256.");
            }
            return Optional.empty();
        }
        if (!method.equals(Optional.of("S256"))
                || !CHALLENGE.matcher(challenge.get()).matches()) {
            throw OAuthException.invalidRequest("code_challenge is 43 characters, and its method S256.");
        }
        return challenge;
    }

    /** Whether this is what the challenge was made of; where there was none, nothing must be given. */
    static boolean isAnswered(Optional<String> challenge, Optional<String> verifier) {
        if (challenge.isEmpty() || verifier.isEmpty()) {
            return challenge.isEmpty() && verifier.isEmpty();
        }
        return VERIFIER.matcher(verifier.get()).matches()
                && MessageDigest.isEqual(
                        challenge.get().getBytes(US_ASCII), hash(verifier.get()).getBytes(US_ASCII));
    }

    private static String hash(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
