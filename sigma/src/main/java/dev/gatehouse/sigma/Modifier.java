package dev.gatehouse.sigma;

import java.util.Optional;

/** What may stand behind a field's name: {@code field|modifier|modifier}. */
public enum Modifier {
    ALL("all"),
    STARTSWITH("startswith"),
    ENDSWITH("endswith"),
    CONTAINS("contains"),
    EXISTS("exists"),
    CASED("cased"),
    NEQ("neq"),
    WINDASH("windash"),
    RE("re"),
    IGNORECASE("i"),
    MULTILINE("m"),
    DOTALL("s"),
    BASE64("base64"),
    BASE64OFFSET("base64offset"),
    UTF16LE("utf16le"),
    UTF16BE("utf16be"),
    UTF16("utf16"),
    LT("lt"),
    LTE("lte"),
    GT("gt"),
    GTE("gte"),
    MINUTE("minute"),
    HOUR("hour"),
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    YEAR("year"),
    CIDR("cidr"),
    EXPAND("expand"),
    FIELDREF("fieldref");

    private final String text;

    Modifier(String text) {
        this.text = text;
    }

    /** The modifier of that name or alias; names are lower case. */
    public static Optional<Modifier> parse(String name) {
        for (Modifier modifier : values()) {
            if (modifier.text.equals(name)) {
                return Optional.of(modifier);
            }
        }
        return switch (name) {
            case "wide" -> Optional.of(UTF16LE);
            case "ignorecase" -> Optional.of(IGNORECASE);
            case "multiline" -> Optional.of(MULTILINE);
            case "dotall" -> Optional.of(DOTALL);
            default -> Optional.empty();
        };
    }

    /** The name as rule files spell it. */
    public String text() {
        return text;
    }
}
