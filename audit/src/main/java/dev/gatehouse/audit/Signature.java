package dev.gatehouse.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** An Ed25519 signature, as 128 lower-case hexadecimal digits: unlike Base64, they can be written in one way only. */
public record Signature(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{128}");

    public Signature {
        if (!DIGITS.matcher(Texts.bounded(hex, 128, "signature")).matches()) {
            throw new IllegalArgumentException("signature is not 128 lower-case hexadecimal digits");
        }
    }

    static Signature of(byte[] bytes) {
        return new Signature(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
