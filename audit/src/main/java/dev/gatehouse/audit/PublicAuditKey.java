package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The half of a key that tells whether a signature holds: Ed25519, which anyone may know.
 *
 * @param base64 its encoding as an X.509 SubjectPublicKeyInfo
 */
public record PublicAuditKey(String base64) {
    private static final String LABEL = "PUBLIC KEY";

    public PublicAuditKey {
        requireNonNull(base64, "base64 is null");
        if (!Base64.getEncoder().encodeToString(decode(base64).getEncoded()).equals(base64)) {
            throw new KeyFormatException("a public key in an unusual encoding");
        }
    }

    /** The key of a PEM text; throws {@link KeyFormatException} where there is none. */
    public static PublicAuditKey ofPem(String text) {
        byte[] encoding = Pem.read(LABEL, text)
                .orElseThrow(() -> new KeyFormatException(
                        Pem.has("PRIVATE KEY", text)
                                ? "this is a private key, which belongs to the server alone; name the public one"
                                : "no public key: a PEM text with -----BEGIN PUBLIC KEY----- is wanted"));
        return new PublicAuditKey(Base64.getEncoder().encodeToString(encoding));
    }

    static PublicAuditKey of(PublicKey key) {
        return new PublicAuditKey(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** The key as PEM text. */
    public String pem() {
        return Pem.write(LABEL, encoding());
    }

    /** Its short name. */
    public KeyId id() {
        return KeyId.ofEncoding(encoding());
    }

    boolean verifies(byte[] message, Signature signature) {
        try {
            var verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(decode(base64));
            verifier.update(message);
            return verifier.verify(signature.bytes());
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private byte[] encoding() {
        return Base64.getDecoder().decode(base64);
    }

    private static EdECPublicKey decode(String base64) {
        try {
            byte[] encoding = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoding));
            if (key instanceof EdECPublicKey edwards && Arrays.equals(key.getEncoded(), encoding)) {
                return edwards;
            }
            throw new KeyFormatException("a public key in an unusual encoding");
        } catch (IllegalArgumentException e) {
            throw e instanceof KeyFormatException own ? own : new KeyFormatException("no Base64", e);
        } catch (GeneralSecurityException e) {
            throw new KeyFormatException("no Ed25519 public key; openssl pkey -in private.pem -pubout makes one", e);
        }
    }
}
