package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.detection.watch.KeptBaseline;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.correlation.Habits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a baseline remembers of an account, as the API shows it. */
@Schema(name = "AccountBaseline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BaselineView(
        @Schema(description = "The id of the correlation.") String rule,

        String title,

        @Schema(description = "new_value, rare_value or event_spike.")
        String type,

        @Schema(description = "The fields by which histories are kept apart.")
        List<String> groupBy,

        @Schema(description = "Their values here, as Sigma compares them.")
        List<String> key,

        @Schema(description = "The fields whose values are learned; none where events are counted.")
        List<String> fields,

        @Schema(description = "How far back it goes, as PT1440H.")
        String timespan,

        @Schema(description = "When the history begins: the day, or the hour where events are counted by the hour.")
        @Nullable
        Instant since,

        @Schema(description = "How many days ago that is.") int days,

        @Schema(description = "How many events it has.") long events,

        @Schema(description = "How much it needs before anything is held against it.")
        Needed needed,

        @Schema(description = "Whether it has that.") boolean enough,

        @Schema(description = "The 100 most frequent values.")
        List<Value> values,

        @Schema(description = "How many values there are beside.")
        int moreValues,

        @Schema(description = "How long the periods are, as PT1H; absent where events are not counted by period.")
        @Nullable
        String period,

        @Schema(description = "The latest 168 periods that have events, the oldest first; absent likewise.") @Nullable
        List<Period> periods,

        @Schema(description = "How many periods with events there were before; absent likewise.") @Nullable
        Integer morePeriods) {
    /** The most values that are shown. */
    static final int MOST_VALUES = 100;

    /** The most periods that are shown: the hours of a week. */
    static final int MOST_PERIODS = 168;

    /** What a history must have. */
    @Schema(name = "BaselineMinimum")
    record Needed(int events, int days) {}

    /** A value that the account's events had. */
    @Schema(name = "BaselineValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            String value,

            @Schema(description = "How many events had it, since it was new.")
            long count,

            @Schema(
                    description =
                            "How many percent of the history that is, as the correlation counts: for rare_value, what lies back"
                                    + " counts less, near hours count together, and a value of one day only counts as"
                                    + " nothing.")
            double share,

            @Schema(description = "The first day in UTC; absent for an hour that did not occur.") @Nullable
            LocalDate firstSeen,

            @Schema(description = "The last such day.") @Nullable
            LocalDate lastSeen) {
        private static Value of(Habits.Value value) {
            return new Value(
                    value.text(),
                    value.count(),
                    Math.round(value.share() * 100) / 100.0,
                    value.seen().map(Habits.Seen::first).orElse(null),
                    value.seen().map(Habits.Seen::last).orElse(null));
        }
    }

    /** How many events a period had. */
    @Schema(name = "BaselinePeriod")
    record Period(Instant start, int events) {
        private static Period of(Habits.Span span) {
            return new Period(EventView.instant(span.start()), span.events());
        }
    }

    /** What is usual at a time. */
    static BaselineView of(KeptBaseline kept, Instant now) {
        SigmaCorrelation correlation = kept.node().correlation();
        Habits habits = kept.at(ChronoUnit.MICROS.between(Instant.EPOCH, now));
        boolean counted = correlation.type() instanceof CorrelationType.EventSpike;
        int hidden = Math.max(0, habits.spans().size() - MOST_PERIODS);
        return new BaselineView(
                kept.rule().document().id().toString(),
                kept.rule().document().title(),
                correlation.type().text(),
                correlation.groupBy(),
                kept.key(),
                List.copyOf(correlation.type().fields()),
                correlation.timespan().toString(),
                habits.spans().isEmpty()
                        ? null
                        : EventView.instant(habits.spans().getFirst().start()),
                habits.days(),
                habits.events(),
                needed(correlation.type()),
                habits.enough(),
                habits.values().stream().limit(MOST_VALUES).map(Value::of).toList(),
                Math.max(0, habits.values().size() - MOST_VALUES),
                counted ? Duration.of(habits.width(), ChronoUnit.MICROS).toString() : null,
                counted ? habits.spans().stream().skip(hidden).map(Period::of).toList() : null,
                counted ? hidden : null);
    }

    private static Needed needed(CorrelationType type) {
        if (type instanceof CorrelationType.OfHistory history) {
            return new Needed(history.minimum().events(), history.minimum().days());
        }
        throw new IllegalArgumentException(type.text() + " has no history");
    }
}
