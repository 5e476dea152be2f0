package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.PostureJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding as the API shows it.
 *
 * @param json the object that {@code posture --format json} has of it
 */
@Schema(
        name = "PostureFinding",
        type = SchemaType.OBJECT,
        description =
                "The same object that `gatehouse posture --format json` has in `findings`: key, check, title, rows, area,"
                        + " severity, tier, state, object (type, id, name), setting, is, should, why, remedy, accepted.")
record FindingView(@JsonValue @JsonRawValue String json) {
    static FindingView of(JudgedFinding finding) {
        return new FindingView(PostureJson.of(finding));
    }
}
