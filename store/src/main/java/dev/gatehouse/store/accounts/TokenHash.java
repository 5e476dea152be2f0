package dev.gatehouse.store.accounts;

import dev.gatehouse.store.PortableText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The SHA-256 of a token; the token itself is never kept. */
public record TokenHash(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not the hash of a token");
        }
    }

    /** The hash of a token. */
    public static TokenHash of(String token) {
        return new TokenHash(PortableText.digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
