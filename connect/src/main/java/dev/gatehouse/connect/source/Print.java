package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a few bytes.
 *
 * @param length how many there were
 * @param sha256 in small letters of hexadecimals
 */
record Print(int length, String sha256) {
    /** As many bytes as are looked at. */
    static final int MOST = 1024;

    Print {
        requireNonNull(sha256, "sha256 is null");
    }

    static Print of(byte[] bytes, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return new Print(to - from, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether these are the first of the bytes. */
    boolean begins(byte[] bytes) {
        return bytes.length >= length && of(bytes, 0, length).equals(this);
    }

    @Override
    public String toString() {
        return length + ":" + sha256;
    }
}
