package dev.gatehouse.store.pim;

import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.store.pim.json.PimJson;
import java.time.Instant;
import java.util.List;

/** The latest moment that was decided at, and what holds for the whole tenant. */
record Head(Instant mark, Terms terms) {
    private static final Head NOTHING_YET = new Head(Instant.EPOCH, Terms.USUAL);

    static Head read(Rows rows) {
        return rows
                .where(
                        "SELECT mark, terms FROM pim_head WHERE tenant = ?",
                        (row, context) -> new Head(Moments.moment(row, "mark"), PimJson.terms(row.getString("terms"))))
                .stream()
                .findFirst()
                .orElse(NOTHING_YET);
    }

    /** The same, and no earlier than a moment. */
    Head at(Instant at) {
        return at.isAfter(mark) ? new Head(at, terms) : this;
    }

    void write(Rows rows) {
        rows.each(
                """
                INSERT INTO pim_head (tenant, mark, terms) VALUES (:tenant, :mark, :terms)
                ON CONFLICT (tenant) DO UPDATE SET mark = excluded.mark, terms = excluded.terms""",
                List.of(this),
                (batch, head) -> batch.bind("mark", Moments.text(head.mark)).bind("terms", PimJson.write(head.terms)));
    }
}
