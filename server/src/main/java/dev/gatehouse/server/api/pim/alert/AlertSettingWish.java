package dev.gatehouse.server.api.pim.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an alert is to be set. */
@Schema(name = "PimAlertSettingWish", requiredProperties = "version")
record AlertSettingWish(
        @Schema(description = "Of the setting that this was made from.") @Nullable
        Long version,

        @Schema(description = "Whether it is looked for; as it is where it is absent.") @Nullable
        Boolean isEnabled,

        @Schema(description = "From when on it warns; what is absent stays as it is.") @Nullable
        ThresholdsBody thresholds) {}
