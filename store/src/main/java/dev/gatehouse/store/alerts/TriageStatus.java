package dev.gatehouse.store.alerts;

import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;

/** How far people are with an alert or an incident. */
public enum TriageStatus {
    NEW("new"),
    IN_PROGRESS("inProgress"),
    RESOLVED("resolved");

    private final String json;

    TriageStatus(String json) {
        this.json = json;
    }

    /** The word in JSON. */
    public String json() {
        return json;
    }

    static TriageStatus of(String json) {
        for (TriageStatus status : values()) {
            if (status.json.equals(json)) {
                return status;
            }
        }
        throw new StoreException(Code.INTERNAL, "an unknown status: " + json);
    }
}
