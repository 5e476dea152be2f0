package dev.gatehouse.server.api.pim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.server.api.Parameters;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when on an alert warns. */
@Schema(name = "PimAlertThresholds")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThresholdsBody(
        @Schema(description = "After so many days.") @Nullable
        Integer days,

        @Schema(description = "Within so long after the end of the one before, as PT30M.") @Nullable
        String within,

        @Schema(description = "From so many on.") @Nullable Integer count,

        @Schema(description = "And if they are so many of a hundred, too.") @Nullable
        Integer percent) {
    private static final ThresholdsBody NONE = new ThresholdsBody(null, null, null, null);

    static ThresholdsBody of(Thresholds thresholds) {
        return switch (thresholds) {
            case Thresholds.None _ -> NONE;
            case Thresholds.Days days -> new ThresholdsBody(days.days(), null, null, null);
            case Thresholds.Sequence sequence ->
                new ThresholdsBody(null, sequence.within().toString(), sequence.count(), null);
            case Thresholds.Share share -> new ThresholdsBody(null, null, share.count(), share.percent());
        };
    }

    /** As PIM takes them; whatever nobody says stays as it is, and what the alert does not have is a problem. */
    static Thresholds thresholds(@Nullable ThresholdsBody body, Thresholds before) {
        ThresholdsBody wish = body == null ? NONE : body;
        return switch (before) {
            case Thresholds.None none -> {
                wish.only(Set.of());
                yield none;
            }
            case Thresholds.Days days -> {
                wish.only(Set.of("days"));
                yield new Thresholds.Days(or(wish.days, days.days()));
            }
            case Thresholds.Sequence sequence -> {
                wish.only(Set.of("within", "count"));
                yield new Thresholds.Sequence(
                        wish.within == null ? sequence.within() : Parameters.duration("thresholds.within", wish.within),
                        or(wish.count, sequence.count()));
            }
            case Thresholds.Share share -> {
                wish.only(Set.of("count", "percent"));
                yield new Thresholds.Share(or(wish.count, share.count()), or(wish.percent, share.percent()));
            }
        };
    }

    private void only(Set<String> known) {
        Set<String> others = new LinkedHashSet<>();
        note(others, "days", days);
        note(others, "within", within);
        note(others, "count", count);
        note(others, "percent", percent);
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw Parameters.wrong(
                    "thresholds." + others.iterator().next(),
                    known.isEmpty()
                            ? "absent: this alert has no thresholds"
                            : "absent: this alert has "
                                    + String.join(
                                            " and ", known.stream().sorted().toList()));
        }
    }

    private static void note(Set<String> given, String name, @Nullable Object value) {
        if (value != null) {
            given.add(name);
        }
    }

    private static int or(@Nullable Integer given, int before) {
        return given == null ? before : given;
    }
}
