package dev.gatehouse.audit;

/** A JSON value as text, in its canonical form: however it was written, equal values have equal texts. */
public record JsonText(String text) {
    /** How many characters the canonical form may have. */
    public static final int LONGEST = 250_000;

    public JsonText {
        Texts.bounded(text, LONGEST, "JSON text");
        if (!canonical(text).equals(text)) {
            throw new IllegalArgumentException("not in canonical form; JsonText.of takes any form");
        }
    }

    /** The value that is written there in any form; throws where that is no JSON. */
    public static JsonText of(String json) {
        return new JsonText(canonical(Texts.bounded(json, 4 * LONGEST, "JSON text")));
    }

    private static String canonical(String json) {
        return Canonical.of(Json.read(json));
    }

    @Override
    public String toString() {
        return text;
    }
}
