package dev.gatehouse.connect.sink.kafka;

import java.util.Arrays;
import java.util.Optional;

/** What the value of a record is. */
public enum ValueFormat {
    /** The object that the HTTP API gives of an alert. */
    JSON("json"),
    /** A Detection Finding of the Open Cybersecurity Schema Framework. */
    OCSF("ocsf");

    private final String text;

    ValueFormat(String text) {
        this.text = text;
    }

    /** As people write it. */
    public String text() {
        return text;
    }

    /** The one that is written so. */
    public static Optional<ValueFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text.equals(text))
                .findFirst();
    }
}
