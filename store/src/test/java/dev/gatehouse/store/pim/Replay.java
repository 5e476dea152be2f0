package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through what an outbox kept, from a world that there was before. */
final class Replay {
    private static final int AT_ONCE = 37;

    private Replay() {}

    /** All records; numbered without holes from one on, and none earlier than the one before. */
    static List<AuditRecord> records(PimOutbox outbox) {
        List<AuditRecord> all = new ArrayList<>();
        List<KeptRecord> some = outbox.records(0, AT_ONCE);
        while (!some.isEmpty()) {
            for (KeptRecord one : some) {
                assertThat(one.number()).isEqualTo(all.size() + 1);
                all.add(one.record());
            }
            some = outbox.records(all.size(), AT_ONCE);
        }
        assertThat(all.stream().map(AuditRecord::time).toList()).isSortedAccordingTo(Instant::compareTo);
        return all;
    }

    /** What is when all that the records say happened: each must find what it says was before. */
    static Slice of(Slice from, List<AuditRecord> records) {
        Slice now = from;
        for (AuditRecord record : records) {
            if (record.change().isPresent()) {
                Change change = record.change().get();
                assertThat(before(change)).as("%s", record).isEqualTo(found(now, change));
                now = now.after(List.of(change), now.mark());
            }
        }
        return now;
    }

    private static Optional<?> before(Change change) {
        return switch (change) {
            case Change.OfAccount one -> one.before();
            case Change.OfGrant one -> one.before();
            case Change.OfRequest one -> one.before();
            case Change.OfProvision one -> one.before();
            case Change.OfSetting one -> Optional.of(one.before());
            case Change.OfReview one -> one.before();
            case Change.OfInstance one -> one.before();
            case Change.OfItem one -> one.before();
            case Change.OfAlert one -> Optional.of(one.before());
            case Change.OfRole one -> one.before();
        };
    }

    private static Optional<?> found(Slice slice, Change change) {
        return switch (change) {
            case Change.OfAccount one -> slice.account(one.after().id());
            case Change.OfGrant one -> slice.grant(one.after().id());
            case Change.OfRequest one -> slice.request(one.after().id());
            case Change.OfProvision one -> slice.provision(one.after().holding());
            case Change.OfSetting one -> Optional.of(slice.setting(one.after().key()));
            case Change.OfReview one -> slice.reviews().definition(one.after().id());
            case Change.OfInstance one -> slice.reviews().instance(one.after().id());
            case Change.OfItem one -> slice.reviews().item(one.after().id());
            case Change.OfAlert one -> Optional.of(slice.alert(one.after().kind()));
            case Change.OfRole one -> slice.definition(one.role());
        };
    }
}
