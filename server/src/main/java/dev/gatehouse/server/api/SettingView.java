package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is in force, and who says so. */
@Schema(name = "Setting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingView(
        @Schema(
                description =
                        "watchlist, exclusion, plannedChange, plannedTest, emergencyAccount, privilegedAccount, threshold or"
                                + " ruleEnabled.")
        String kind,

        @Schema(description = "Names it within its kind; absent where the file gives no name.") @Nullable
        String name,

        @Schema(description = "What stands in gatehouse.yaml in its place.", type = SchemaType.OBJECT)
        JsonNode value,

        @Schema(
                description =
                        "file: gatehouse.yaml says so, and only there it can be changed; server: it was set here.")
        String source,

        @Schema(description = "Where in the file.") @Nullable
        String place,

        @Schema(description = "Who proposed it.") @Nullable String setBy,

        @Schema(description = "Since when it is set.") @Nullable
        Instant setAt,

        @Schema(description = "When it ceases to count, also for events that come late.") @Nullable
        Instant until,

        @Schema(description = "Counts what was set under this name; to be said by whoever changes it.") @Nullable
        Long version,

        @Schema(description = "The proposal that it came of, which tells who approved it.") @Nullable
        String proposal) {}
