package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.store.overlay.Proposal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that one person wants set and another must agree to. */
@Schema(name = "Proposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        String id,
        String kind,
        String name,

        @Schema(description = "set or remove.") String action,

        @Schema(description = "What would be set.", type = SchemaType.OBJECT) @Nullable
        JsonNode value,

        @Nullable Instant until,

        @Schema(description = "The version that it goes on from.")
        long base,

        String proposedBy,
        Instant proposedAt,

        @Schema(description = "When it is over if nobody decides it.")
        Instant expires,

        String reason,

        @Schema(description = "pending, approved, refused, withdrawn or expired.")
        String state,

        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "What whoever decided it said.") @Nullable
        String answer) {
    static ProposalView of(Proposal proposal, ObjectMapper json) {
        return new ProposalView(
                proposal.id().toString(),
                proposal.setting().kind().name(),
                proposal.setting().name(),
                proposal.setting().body().isPresent() ? "set" : "remove",
                proposal.setting().body().map(body -> read(body, json)).orElse(null),
                proposal.setting().until().orElse(null),
                proposal.base(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expires(),
                proposal.reason(),
                proposal.state().json(),
                proposal.decidedBy().orElse(null),
                proposal.decidedAt().orElse(null),
                proposal.answer().orElse(null));
    }

    static JsonNode read(String body, ObjectMapper json) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
