package dev.gatehouse.sigma;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The modifiers {@code utf16le} (and its alias {@code wide}), {@code utf16be} and {@code utf16}: bytes to encode. */
final class Utf16 {
    private Utf16() {}

    static List<Operand> encode(Operand operand, Modifier modifier, Flaws flaws) {
        SigmaText text = operand.text();
        if (operand instanceof Operand.Raw || text.hasWildcards()) {
            flaws.add(
                    "wildcard-encoded",
                    "'" + modifier.text() + "' needs a text without wildcards",
                    "escape the wildcard with a backslash, and encode once");
            return List.of();
        }
        String plain = modifier == Modifier.UTF16 ? "\uFEFF" + text.text() : text.text();
        byte[] bytes =
                plain.getBytes(modifier == Modifier.UTF16BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        return List.of(new Operand.Raw(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
