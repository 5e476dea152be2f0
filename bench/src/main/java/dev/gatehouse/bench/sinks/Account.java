package dev.gatehouse.bench.sinks;

import java.util.Map;
import java.util.UUID;

/**
 * What a receiver has in the end, held against what was written.
 *
 * @param name of its sink
 * @param alerts how many alerts it was to have
 * @param taken how many messages it took, repeats among them
 * @param repeats how many of them it had already
 * @param turned how many came after a later revision of the same alert
 * @param lost how many alerts it does not have as they were written last
 */
record Account(String name, Manner manner, long alerts, long taken, long repeats, long turned, long lost) {
    /**
     * Of a receiver.
     *
     * @param isShared whether it was to have only what is for all
     */
    static Account of(String name, Manner manner, boolean isShared, Ledger ledger, Map<UUID, Writer.State> written) {
        long alerts = 0;
        long lost = 0;
        for (Map.Entry<UUID, Writer.State> one : written.entrySet()) {
            Writer.State state = one.getValue();
            int last = ledger.last(one.getKey());
            // What was withdrawn before it could go out is no news.
            if ((!isShared || state.isShared()) && (last > 0 || !state.isWithdrawn())) {
                alerts++;
                lost += last == state.revision() ? 0 : 1;
            }
        }
        return new Account(name, manner, alerts, ledger.taken(), ledger.repeats(), ledger.turned(), lost);
    }
}
