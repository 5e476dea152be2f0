package dev.gatehouse.store.alerts;

import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;

/** What an alert turned out to be. */
public enum Classification {
    /** What it says happened, and it was bad. */
    TRUE_POSITIVE("truePositive"),
    /** What it says did not happen. */
    FALSE_POSITIVE("falsePositive"),
    /** What it says happened, and it was all right. */
    BENIGN_POSITIVE("benignPositive"),
    UNDETERMINED("undetermined");

    private final String json;

    Classification(String json) {
        this.json = json;
    }

    /** The word in JSON. */
    public String json() {
        return json;
    }

    static Classification of(String json) {
        for (Classification one : values()) {
            if (one.json.equals(json)) {
                return one;
            }
        }
        throw new StoreException(Code.INTERNAL, "an unknown classification: " + json);
    }
}
