package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of RFC 6238, as every authenticator app makes them: SHA-1, 30 seconds, six digits. */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** Of a secret. */
    public Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    /** What the authenticator app and the server share. */
    public byte[] secret() {
        return secret.clone();
    }

    /** A new one. */
    public static Totp random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    /**
     * The step of which this is the code, if it is that of now, of the one before or of the one after. Whoever takes it
     * must see to it that no step counts twice.
     */
    public OptionalLong step(String code, Instant now) {
        long current = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (MessageDigest.isEqual(code(step).getBytes(US_ASCII), code.getBytes(UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** When a step begins. */
    public static Instant begin(long step) {
        return Instant.ofEpochSecond(step * STEP_SECONDS);
    }

    /** The code of a moment. */
    public String codeAt(Instant at) {
        return code(stepAt(at));
    }

    /** What an authenticator app takes in, as a link or in a QR code. */
    public String uri(AccountName name) {
        return "otpauth://totp/Gatehouse:" + URLEncoder.encode(name.value(), UTF_8) + "?secret=" + base32()
                + "&issuer=Gatehouse";
    }

    /** The secret as people type it. */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            bits = (bits << 8) | (next & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(BASE32.charAt((bits << (5 - held)) & 31));
        }
        return text.toString();
    }

    private static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
