package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets that must be read again, with a key that does not lie in the database: AES-256 in GCM. */
public final class SecretBox {
    /** The length of its key, in bytes. */
    public static final int KEY = 32;

    private static final String VERSION = "v1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** With a key of {@link #KEY} bytes. */
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has " + KEY + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Seals bytes; they can only be opened for the same owner, so that nobody can swap two rows of a table. */
    public String seal(byte[] secret, String owner) {
        byte[] sealed = new byte[NONCE + secret.length + TAG_BITS / 8];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            int _ = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret, 0, secret.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Opens what was sealed; empty where it was not sealed with this key and for this owner. */
    public Optional<byte[]> open(String text, String owner) {
        if (!text.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
            boolean spelledSo = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sealed)
                    .equals(text.substring(VERSION.length()));
            if (sealed.length < NONCE || !spelledSo) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(sealed, 0, nonce, 0, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }
}
