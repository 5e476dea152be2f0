package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;

/** Loads the part of the world that a command looks at. */
final class SliceReader {
    private final Tables tables;
    private final Risk risk;

    SliceReader(Tables tables, Risk risk) {
        this.tables = requireNonNull(tables, "tables are null");
        this.risk = requireNonNull(risk, "risk is null");
    }

    /** The slice of a command that is decided at a moment, or at the mark where that is later. */
    Slice read(ReadSet what, Instant now) {
        Head head = Head.read(tables.rows());
        Instant at = head.at(now).mark();
        Gathering found = new Gathering();
        new Search(tables, risk, head.terms(), at, what, found).run();
        return found.slice(head);
    }

    /** All that there is. */
    Slice whole() {
        Gathering found = new Gathering();
        found.accounts(tables.accounts().all());
        found.groups(tables.groups().all());
        tables.groups().everyMember().forEach(found::member);
        tables.groups().everyOwner().forEach(found::owner);
        found.settings(tables.settings().all());
        found.roles(tables.settings().roles());
        tables.grants().all().forEach(found::grant);
        tables.requests().all().forEach(found::request);
        found.provisions(tables.provisions().all());
        return found.slice(Head.read(tables.rows()));
    }
}
