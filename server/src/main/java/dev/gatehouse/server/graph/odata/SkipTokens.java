package dev.gatehouse.server.graph.odata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads {@code $skiptoken}: where a page goes on, with a seal (HMAC-SHA-256), so that nobody makes one himself. It is worth
 * something for a day, to whom it was given, and for the same question.
 */
public final class SkipTokens {
    private static final Duration LASTS = Duration.ofDays(1);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 1_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final InstantSource clock;

    /** @param key 32 bytes that nobody else knows */
    public SkipTokens(byte[] key, InstantSource clock) {
        this.key = new SecretKeySpec(requireNonNull(key, "key is null"), ALGORITHM);
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * A token.
     *
     * @param position where it goes on
     * @param question who asks, and what: all that must be the same when it is used
     */
    public String write(String position, String question) {
        String payload = clock.instant().plus(LASTS).getEpochSecond() + "|" + position;
        return ENCODER.encodeToString(payload.getBytes(UTF_8)) + "." + ENCODER.encodeToString(seal(payload, question));
    }

    /** Where it goes on; empty for a token that is not ours, is over, or was given for another question. */
    public Optional<String> read(String token, String question) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8);
            byte[] seal = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(seal, seal(payload, question))) {
                return Optional.empty();
            }
            int bar = payload.indexOf('|');
            Instant ends = Instant.ofEpochSecond(Long.parseLong(payload.substring(0, bar)));
            return clock.instant().isBefore(ends) ? Optional.of(payload.substring(bar + 1)) : Optional.empty();
        } catch (IllegalArgumentException e) { // no Base64
            return Optional.empty();
        }
    }

    private byte[] seal(String payload, String question) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(payload.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(question.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
