package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Instant;

/** Loads the part of the world that a command looks at. */
final class SliceReader {
    private final Tables tables;
    private final Risk risk;
    private final SignInFacts signIns;

    /** Where nobody knows who signed in. */
    SliceReader(Tables tables, Risk risk) {
        this(tables, risk, SignInFacts.UNKNOWN);
    }

    SliceReader(Tables tables, Risk risk, SignInFacts signIns) {
        this.tables = requireNonNull(tables, "tables are null");
        this.risk = requireNonNull(risk, "risk is null");
        this.signIns = requireNonNull(signIns, "signIns are null");
    }

    /** The slice of a command that is decided at a moment, or at the mark where that is later. */
    Slice read(ReadSet what, Instant now) {
        Head head = Head.read(tables.rows());
        Instant at = head.at(now).mark();
        if (what.needs().stream().anyMatch(need -> isEverything(need, at))) {
            return whole();
        }
        Gathering found = new Gathering();
        new Search(tables, risk, head.terms(), at, what, found).run();
        return found.slice(head);
    }

    /** Where something of access reviews is due, too: what it comes to is decided over everybody's assignments. */
    private boolean isEverything(Need need, Instant at) {
        return need instanceof Need.Everything
                || (need instanceof Need.Due && tables.reviews().isDue(at));
    }

    /** All that there is, and what is known of everybody. */
    Slice whole() {
        Gathering found = standing();
        tables.grants().all().forEach(found::grant);
        tables.requests().all().forEach(found::request);
        return whole(found);
    }

    /** The same without requests, and without what ended before a moment. */
    Slice since(Instant moment) {
        Gathering found = standing();
        tables.grants().endedSince(moment).forEach(found::grant);
        return whole(found);
    }

    private Gathering standing() {
        Gathering found = new Gathering();
        found.accounts(tables.accounts().all());
        found.groups(tables.groups().all());
        tables.groups().everyMember().forEach(found::member);
        tables.groups().everyOwner().forEach(found::owner);
        found.settings(tables.settings().all());
        found.roles(tables.roles().all());
        found.provisions(tables.provisions().all());
        return found;
    }

    private Slice whole(Gathering found) {
        Slice kept = found.slice(Head.read(tables.rows()));
        SliceBuilder whole =
                SliceBuilder.of(kept).signIns(signIns.of(kept.accounts().keySet()));
        risk.among(kept.accounts().keySet()).forEach(whole::atRisk);
        tables.reviews().definitions().forEach(whole::with);
        tables.reviews().instances().forEach(whole::with);
        tables.reviews().items().forEach(whole::with);
        tables.alerts().all().forEach(whole::with);
        return whole.build();
    }
}
