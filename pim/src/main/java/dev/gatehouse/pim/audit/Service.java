package dev.gatehouse.pim.audit;

/** Which service Entra says wrote a record. */
public enum Service {
    CORE_DIRECTORY("Core Directory"),
    PIM("PIM"),
    ACCESS_REVIEWS("Access Reviews");

    private final String text;

    Service(String text) {
        this.text = text;
    }

    /** As {@code loggedByService} has it. */
    public String text() {
        return text;
    }
}
