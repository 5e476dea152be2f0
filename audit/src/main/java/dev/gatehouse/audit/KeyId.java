package dev.gatehouse.audit;

import java.util.regex.Pattern;

/** A short name of a key: the first sixteen hexadecimal digits of the SHA-256 hash of the public key's encoding. */
public record KeyId(String hex) {
    private static final int LENGTH = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16}");

    public KeyId {
        if (!DIGITS.matcher(Texts.bounded(hex, LENGTH, "key id")).matches()) {
            throw new IllegalArgumentException("key id is not 16 lower-case hexadecimal digits");
        }
    }

    static KeyId ofEncoding(byte[] encoding) {
        return new KeyId(Hash.of(encoding).hex().substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return hex;
    }
}
