package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds the rules in force against records that somebody brings; keeps nothing. For one thread. */
final class RuleTrial implements RowSink {
    /** So many records at most. */
    static final int MOST = 1000;

    private final Rulebook book;
    private final Detector detector;
    private final List<Judged> judged = new ArrayList<>();

    /** A trial by these rules and by what is known of accounts. */
    RuleTrial(WatchRules rules, Context context) {
        this.book = rules.rulebook();
        this.detector = new Detector(book, new ContextFacts(rules.configuration()).roles(), context);
    }

    /** What became of one record. */
    @Schema(name = "TriedRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Judged(
            @Schema(description = "At which byte of the body it begins.")
            int at,

            @Schema(description = "event, skipped or unreadable.")
            String outcome,

            @Schema(description = "Why it is no event.") @Nullable
            String reason,

            @Nullable String table,
            @Nullable String id,
            @Nullable Instant time,

            @Schema(description = "The rules that hold for it.") @Nullable
            List<Holding> rules) {}

    /** A rule that holds. */
    @Schema(name = "HoldingRule")
    record Holding(
            String id,
            String title,
            String level,

            @Schema(description = "Whether it raises alerts of its own; else it is there to be correlated.")
            boolean alerts,

            List<Why> why) {}

    /** A test that holds. */
    @Schema(name = "HoldingTest")
    record Why(String field, String value, String test) {}

    /** What becomes of each record of a body. */
    List<Judged> of(byte[] body) {
        int _ = new RowReader(book.projection()).read(body, 0, body.length, true, this);
        return List.copyOf(judged);
    }

    @Override
    public void row(Row row) {
        room();
        List<Holding> rules = new ArrayList<>();
        detector.match(row, number -> rules.add(holding(number)));
        judged.add(new Judged(
                row.at(),
                "event",
                null,
                row.table().azureName(),
                row.id(),
                row.time() == Row.NO_TIME ? null : EventView.instant(row.time()),
                rules));
    }

    private Holding holding(int number) {
        Rule rule = book.rules().get(number);
        List<Why> why = book.explain(number, detector.event()).stream()
                .map(one -> new Why(one.field(), one.value(), one.test()))
                .toList();
        return new Holding(
                rule.document().id().toString(),
                rule.document().title(),
                rule.document().level().text(),
                !book.correlations().silences(number),
                why);
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        room();
        judged.add(new Judged(from, "unreadable", reason, null, null, null, null));
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        room();
        judged.add(new Judged(from, "skipped", what.text(), null, null, null, null));
    }

    private void room() {
        if (judged.size() == MOST) {
            throw Parameters.wrong("body", "at most " + MOST + " records");
        }
    }
}
