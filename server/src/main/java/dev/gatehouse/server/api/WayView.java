package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.detection.posture.PostureJson;
import dev.gatehouse.directory.posture.Ways;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way to Global Administrator as the API shows it.
 *
 * @param json the object that {@code posture --format json} has of it
 */
@Schema(
        name = "WayToGlobalAdministrator",
        type = SchemaType.OBJECT,
        description =
                "The same object that `gatehouse posture --format json` has in `waysToGlobalAdministrator`: its steps,"
                        + " each with from, fromId, by, to, toId.")
record WayView(@JsonValue @JsonRawValue String json) {
    static WayView of(Ways.Way way) {
        return new WayView(PostureJson.of(way));
    }
}
