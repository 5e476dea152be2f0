package dev.gatehouse.detection.lint;

/** How grave a finding is. */
public enum Gravity {
    /** The rule is not used. */
    ERROR("error"),
    /** The rule does not do what its author meant, or hardly. */
    WARNING("warning"),
    /** Worth a look. */
    NOTE("note");

    private final String text;

    Gravity(String text) {
        this.text = text;
    }

    /** The name that people and JSON see. */
    public String text() {
        return text;
    }
}
