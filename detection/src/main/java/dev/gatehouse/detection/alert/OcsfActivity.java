package dev.gatehouse.detection.alert;

/** What becomes of a finding by the message of it, in the words of the schema. */
enum OcsfActivity {
    /** Whoever gets it hears of the finding for the first time. */
    CREATE(1, "Create", 1, "New"),
    /** More is known of it. */
    UPDATE(2, "Update", 1, "New"),
    /** It was disproved, or is part of another one. No status of the schema says so but this one: nobody reviewed or resolved it. */
    CLOSE(3, "Close", 5, "Archived");

    private final int id;
    private final String caption;
    private final int statusId;
    private final String status;

    OcsfActivity(int id, String caption, int statusId, String status) {
        this.id = id;
        this.caption = caption;
        this.statusId = statusId;
        this.status = status;
    }

    /** That of an alert for somebody who was told of it before, or was not. */
    static OcsfActivity of(Alert alert, boolean isFirst) {
        return switch (alert.state()) {
            case WITHDRAWN, SUPERSEDED -> CLOSE;
            case OPEN, FINAL -> isFirst ? CREATE : UPDATE;
        };
    }

    int id() {
        return id;
    }

    String caption() {
        return caption;
    }

    int statusId() {
        return statusId;
    }

    String status() {
        return status;
    }
}
