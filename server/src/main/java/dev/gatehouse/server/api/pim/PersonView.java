package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A principal by its id and name. */
@Schema(name = "PimPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        String id,

        @Schema(description = "Absent where the directory does not know it any more.") @Nullable
        String name) {}
