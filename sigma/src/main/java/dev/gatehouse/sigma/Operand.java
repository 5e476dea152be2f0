package dev.gatehouse.sigma;

/** A value on its way through the modifiers of a test. */
sealed interface Operand {
    /** The value as the rule has it. */
    record Written(Scalar scalar) implements Operand {}

    /** A text that modifiers made of it. */
    record Pattern(SigmaText text) implements Operand {}

    /** Bytes that are yet to be encoded, as characters of Latin-1. */
    record Raw(String bytes) implements Operand {}

    /** The value as a text with wildcards. */
    default SigmaText text() {
        return switch (this) {
            case Written written ->
                written.scalar() instanceof Scalar.Text text
                        ? SigmaText.parse(text.text())
                        : SigmaText.plain(written.scalar().text());
            case Pattern pattern -> pattern.text();
            case Raw raw -> SigmaText.plain("");
        };
    }
}
