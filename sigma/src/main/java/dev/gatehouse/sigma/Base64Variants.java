package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The modifiers {@code base64} and {@code base64offset}. A text somewhere in an encoded one looks in three ways,
 * depending on how many bytes stand before it; characters that also depend on its neighbours are cut at both ends.
 */
final class Base64Variants {
    private static final int[] CUT_AT_START = {0, 2, 3};
    private static final int[] CUT_AT_END = {0, 3, 2};

    private Base64Variants() {}

    static List<Operand> whole(Operand operand, Flaws flaws) {
        return bytes(operand, "base64", flaws)
                .map(bytes -> List.of(pattern(Base64.getEncoder().encodeToString(bytes))))
                .orElse(List.of());
    }

    static List<Operand> anywhere(Operand operand, Flaws flaws) {
        Optional<byte[]> bytes = bytes(bare(operand), "base64offset", flaws);
        if (bytes.isEmpty()) {
            return List.of();
        }
        List<Operand> variants = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.get().length];
            System.arraycopy(bytes.get(), 0, shifted, offset, bytes.get().length);
            String encoded = Base64.getEncoder().encodeToString(shifted);
            int to = encoded.length() - CUT_AT_END[shifted.length % 3];
            if (to > CUT_AT_START[offset]) {
                variants.add(pattern(encoded.substring(CUT_AT_START[offset], to)));
            }
        }
        if (variants.size() < 3) {
            flaws.add("base64-short", "the value is too short for 'base64offset'", "give at least three characters");
        }
        return variants;
    }

    /** What is looked for anywhere needs no wildcard that says so: {@code *text*} is {@code text}. */
    private static Operand bare(Operand operand) {
        return operand instanceof Operand.Raw
                ? operand
                : new Operand.Pattern(operand.text().withoutAffixes());
    }

    private static Operand pattern(String encoded) {
        return new Operand.Pattern(SigmaText.plain(encoded));
    }

    private static Optional<byte[]> bytes(Operand operand, String modifier, Flaws flaws) {
        if (operand instanceof Operand.Raw raw) {
            return Optional.of(raw.bytes().getBytes(StandardCharsets.ISO_8859_1));
        }
        SigmaText text = operand.text();
        if (text.hasWildcards()) {
            flaws.add(
                    "wildcard-encoded",
                    "a value with wildcards cannot be encoded by '" + modifier + "'",
                    "escape the wildcard with a backslash");
            return Optional.empty();
        }
        return Optional.of(text.text().getBytes(StandardCharsets.UTF_8));
    }
}
