package dev.gatehouse.server.api;

import dev.gatehouse.store.sinks.DeadLetter;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a sink will never take. */
@Schema(name = "DeadLetter")
record DeadLetterView(
        @Schema(description = "alert or checkpoint") String kind,

        @Schema(description = "The alert's id, or the sequence of the checkpoint.")
        String subject,

        int revision,
        @Schema(description = "What the receiver said.") String why,
        Instant at,

        @Schema(description = "Whether it is tried again next.")
        boolean again) {
    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.kind().name().toLowerCase(Locale.ROOT),
                letter.subject(),
                letter.revision(),
                letter.why(),
                letter.at(),
                letter.again());
    }
}
