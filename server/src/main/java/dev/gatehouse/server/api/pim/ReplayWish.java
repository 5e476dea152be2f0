package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.Parameters;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Role settings that are thought of. */
@Schema(
        name = "PimReplayWish",
        requiredProperties = {"settings"})
record ReplayWish(
        @Schema(description = "As they are set, each with its target.") @Nullable
        List<@Nullable SettingBody> settings,

        @Schema(description = "How far back; 90 where it is absent.", minimum = "1", maximum = "365") @Nullable
        Integer days) {
    private static final int MOST = 200;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 365;

    /** As PIM takes them. */
    List<RoleSetting> proposed() {
        List<@Nullable SettingBody> all = Words.given("settings", settings);
        if (all.isEmpty() || all.size() > MOST) {
            throw Parameters.wrong("settings", "a list of 1 to " + MOST + " role settings");
        }
        List<RoleSetting> proposed = all.stream()
                .map(one -> Words.given("settings", one))
                .map(body -> body.setting(
                        Words.given("settings.target", body.target()).target().setting()))
                .toList();
        if (proposed.stream().map(RoleSetting::key).distinct().count() < proposed.size()) {
            throw Parameters.wrong("settings", "one for each target");
        }
        return proposed;
    }

    Duration back() {
        int checked = days == null ? USUAL_DAYS : days;
        if (checked < 1 || checked > MOST_DAYS) {
            throw Parameters.wrong("days", "a number from 1 to " + MOST_DAYS);
        }
        return Duration.ofDays(checked);
    }
}
