package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of bytes.
 *
 * @param hex in small letters
 * @param size how many bytes there were
 */
public record Sha256(String hex, long size) {
    public Sha256 {
        requireNonNull(hex, "hex is null");
    }

    /** Reads the stream to its end. */
    public static Sha256 of(InputStream in) throws IOException {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest())) {
            long size = in.transferTo(out);
            return new Sha256(HexFormat.of().formatHex(out.getMessageDigest().digest()), size);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
