package dev.gatehouse.server.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is in force of some kind: what gatehouse.yaml says, and what was set in the server. */
@Schema(name = "SettingList")
record SettingList(List<SettingView> items) {
    SettingList {
        items = List.copyOf(items);
    }

    /** Why something is to be removed. */
    @Schema(name = "Removal")
    record Removal(
            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "The version that was seen; or send it as If-Match.") @Nullable
            Long version) {}
}
