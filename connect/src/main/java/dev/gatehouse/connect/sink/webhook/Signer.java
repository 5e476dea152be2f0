package dev.gatehouse.connect.sink.webhook;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.connect.sink.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs by HMAC-SHA256 as Standard Webhooks 1.0.0 says ("Signature scheme", "Webhook headers";
 * github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): over id, timestamp and body with full stops
 * between them, a signature for each secret, with blanks between them.
 */
final class Signer {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;

    private Signer(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    static Signer of(List<Secret> secrets) {
        return new Signer(secrets.stream().map(Signer::key).toList());
    }

    private static SecretKeySpec key(Secret secret) {
        String text = secret.value().strip();
        try {
            byte[] bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the secret.
        }
        throw new IllegalArgumentException("a webhook's secret is whsec_ and the Base64 of " + SHORTEST + " to "
                + LONGEST + " bytes; make one with: echo whsec_$(openssl rand -base64 32)");
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long timestamp, byte[] body) {
        byte[] begin = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + hmac(key, begin, body)).collect(joining(" "));
    }

    private static String hmac(SecretKeySpec key, byte[] begin, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(begin);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
