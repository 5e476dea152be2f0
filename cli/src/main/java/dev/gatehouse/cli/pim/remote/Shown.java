package dev.gatehouse.cli.pim.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.data.Printable;

/** Text of a server on its way to a terminal, which obeys what is in it. */
public final class Shown {
    private Shown() {}

    /** The text of a value; empty where there is none. */
    public static String text(JsonNode value) {
        return Printable.of(value.isMissingNode() || value.isNull() ? "" : value.asText(), ' ');
    }
}
