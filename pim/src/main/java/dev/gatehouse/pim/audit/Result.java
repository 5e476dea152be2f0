package dev.gatehouse.pim.audit;

/** How what a record tells of came out. */
public enum Result {
    SUCCESS("success"),
    FAILURE("failure"),
    /** Nobody answered in time. */
    TIMEOUT("timeout");

    private final String text;

    Result(String text) {
        this.text = text;
    }

    /** As {@code result} has it. */
    public String text() {
        return text;
    }
}
