package dev.gatehouse.server.api;

import dev.gatehouse.server.sink.SinkStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sink, as readers see it: how it stands, and nothing of what it was declared with. */
@Schema(name = "Sink")
record SinkView(
        String name,
        @Schema(description = "The type of its receiver.") String type,

        @Schema(description = "file: gatehouse.yaml declares it. server: people did, here.")
        String declaredIn,

        @Schema(description = "healthy, or failing while it takes nothing.")
        String state,

        @Schema(description = "How many messages it took since the server started.")
        long delivered,

        @Nullable Instant lastDelivered,

        @Schema(description = "How many changes of alerts it was not told of yet, whether they concern it or not.")
        long behind,

        @Schema(description = "How many messages it will never take.")
        long deadLetters,

        @Nullable Failing failing) {
    /** What keeps it from taking anything. */
    @Schema(name = "SinkFailing")
    record Failing(
            Instant since,
            String why,
            @Schema(description = "When it is tried again.") Instant next) {}

    static SinkView of(SinkStatus status) {
        return new SinkView(
                status.name(),
                status.kind(),
                status.fromFile() ? "file" : "server",
                status.trouble().isPresent() ? "failing" : "healthy",
                status.delivered(),
                status.lastDelivered().orElse(null),
                status.behind(),
                status.dead(),
                status.trouble()
                        .map(trouble -> new Failing(trouble.since(), trouble.why(), trouble.next()))
                        .orElse(null));
    }
}
