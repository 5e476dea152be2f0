package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.backtest.Backtest;
import dev.gatehouse.sigma.Bound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A backtest as the API shows it. */
@Schema(name = "Backtest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacktestView(
        String id,

        @Schema(enumeration = {"running", "done", "failed", "cancelled"})
        String state,

        Instant started,
        @Nullable Instant ended,
        Instant from,
        Instant until,

        @Schema(description = "Up to which time the events were judged; absent before the first.") @Nullable
        Instant reached,

        @Schema(description = "How many events were judged so far.")
        long events,

        @Schema(description = "How many alerts they raised so far.")
        long alerts,

        @Schema(description = "Why it failed.") @Nullable String problem,

        @Nullable Result result) {
    /** What came of it. */
    @Schema(name = "BacktestResult")
    record Result(
            @Schema(description = "From the first to the last event.")
            double days,

            @Schema(description = "Whether it ended early, for there were more than 100000 alerts.")
            boolean cut,

            @Schema(description = "Whether there were too many matches, more than 200000, to propose limits.")
            boolean tooManyMatches,

            List<OfRule> rules,

            @Schema(description = "The first ten alerts, with their events, as /api/v1/alerts shows them.")
            List<Object> alerts) {
        static Result of(Backtest.Findings findings, boolean cut) {
            return new Result(
                    findings.days(),
                    cut,
                    findings.tooManyMatches(),
                    findings.rules().stream()
                            .map(rule -> OfRule.of(rule, findings.days()))
                            .toList(),
                    findings.shown().stream().map(Result::json).toList());
        }

        private static Object json(Alert alert) {
            return EventView.value(AlertJson.write(alert));
        }
    }

    /** How many alerts of a day there were. */
    @Schema(name = "BacktestDay")
    record Day(LocalDate day, int alerts) {
        static Day of(Map.Entry<LocalDate, Integer> day) {
            return new Day(day.getKey(), day.getValue());
        }
    }

    /** What came of a rule. */
    @Schema(name = "BacktestedRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRule(
            String id,
            String title,

            @Schema(enumeration = {"rule", "correlation"}) String kind,

            String level,
            int alerts,

            @Schema(description = "Those that a planned change or an exclusion covers; they are none of the others.")
            int expected,

            double alertsPerDay,

            @Schema(description = "The most on one day.") int busiestDay,

            @Schema(description = "The days with alerts, in UTC.")
            List<Day> perDay,

            @Schema(description = "The one limit of a correlation, with what it was tried.") @Nullable
            Double limit,

            @Schema(
                    description = "The least limit that raises no more alerts a week than were asked for. Absent where"
                            + " nothing came near it.")
            @Nullable
            Double proposed) {
        static OfRule of(Backtest.OfRule found, double days) {
            OptionalDouble proposed = found.proposed();
            return new OfRule(
                    found.rule().document().id().toString(),
                    found.rule().document().title(),
                    found.rule().kind(),
                    found.rule().document().level().text(),
                    found.count().alerts(),
                    found.count().expected(),
                    found.count().alerts() / days,
                    found.count().busiest(),
                    found.count().byDay().entrySet().stream().map(Day::of).toList(),
                    found.limit().map(Bound::limit).orElse(null),
                    proposed.isPresent() ? (Double) proposed.getAsDouble() : null);
        }
    }
}
