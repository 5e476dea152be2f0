package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.store.pim.KeptRecord;
import dev.gatehouse.store.pim.PimOutbox;
import java.util.List;
import java.util.function.LongSupplier;

/*
 * How far it has come is written nowhere: what is left in the outbox is sent again after a start. It was sent before at most where
 * somebody pulled the plug between the answer and the forgetting, and whoever gets it again knows it by its id, for as long as it
 * remembers what it got: three days.
 */
/** Hands on what PIM did to a watch that is another server, which may be away for long. For one thread. */
final class Sender {
    private static final int AT_ONCE = 500;

    private final PimOutbox outbox;
    private final FarWatch watch;
    private final Tenant tenant;
    private final LongSupplier others;
    private volatile long sent;

    /**
     * From an outbox.
     *
     * @param others how far everybody else was told: what they lack is not forgotten
     */
    Sender(PimOutbox outbox, FarWatch watch, Tenant tenant, LongSupplier others) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.others = requireNonNull(others, "others is null");
    }

    /** Hands on what is new; what the watch does not take stays, and is sent again in the next round. */
    void round() {
        for (List<KeptRecord> some = next(); !some.isEmpty(); some = next()) {
            watch.send(Courier.lines(some, tenant));
            sent = some.getLast().number();
            outbox.forgetRecords(Math.min(sent, others.getAsLong()));
        }
    }

    private List<KeptRecord> next() {
        return outbox.records(sent, AT_ONCE);
    }

    /** Up to which number the watch has them. */
    long reached() {
        return sent;
    }
}
