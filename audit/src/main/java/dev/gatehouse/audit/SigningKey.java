package dev.gatehouse.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** The half of a key that signs: Ed25519. Whoever has it can make a false trail, so it lies apart from the database. */
public final class SigningKey {
    private static final String LABEL = "PRIVATE KEY";

    private final PrivateKey key;
    private final PublicAuditKey publicKey;

    private SigningKey(PrivateKey key, PublicAuditKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** A new key. */
    public static SigningKey generate(SecureRandom random) {
        KeyPair pair = pair(random);
        return new SigningKey(pair.getPrivate(), PublicAuditKey.of(pair.getPublic()));
    }

    /** The key of a PEM text (PKCS#8, as OpenSSL writes it); throws {@link KeyFormatException} where there is none. */
    public static SigningKey ofPem(String text) {
        byte[] encoding = Pem.read(LABEL, text)
                .orElseThrow(() -> new KeyFormatException(
                        "no private key: a PEM text with -----BEGIN PRIVATE KEY----- is wanted, not encrypted"));
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoding));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            SigningKey signing =
                    new SigningKey(key, PublicAuditKey.of(pair(new Replay(seed)).getPublic()));
            signing.check();
            return signing;
        } catch (GeneralSecurityException e) {
            throw new KeyFormatException("no Ed25519 private key; openssl genpkey -algorithm ed25519 makes one", e);
        }
    }

    /** The key as PEM text, which is a secret. */
    public String pem() {
        return Pem.write(LABEL, key.getEncoded());
    }

    /** The half that anyone may know. */
    public PublicAuditKey publicKey() {
        return publicKey;
    }

    Signature sign(byte[] message) {
        try {
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return Signature.of(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private void check() {
        byte[] message = new byte[] {1, 2, 3};
        if (!publicKey.verifies(message, sign(message))) {
            throw new IllegalStateException("the public half of the key could not be worked out");
        }
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** Never says what the key is. */
    @Override
    public String toString() {
        return "SigningKey " + publicKey.id();
    }

    /** Hands a known seed to the generator: Java has no other way from a private Ed25519 key to its public half. */
    private static final class Replay extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Replay(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
