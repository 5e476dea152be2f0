package dev.gatehouse.server.api.pim.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.pim.alert.AlertKind;
import java.util.UUID;

/** What an incident is called: the engine's own keys are sentences, and name people. */
public final class IncidentId {
    private IncidentId() {}

    /** Of an alert and the key of one of its incidents. */
    public static String of(AlertKind alert, String key) {
        return UUID.nameUUIDFromBytes((alert + " " + key).getBytes(UTF_8)).toString();
    }
}
