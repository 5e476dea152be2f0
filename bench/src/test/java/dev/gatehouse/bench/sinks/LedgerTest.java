package dev.gatehouse.bench.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final Ledger ledger = new Ledger();

    @Test
    void tellsRepeatsFromWhatCameOutOfOrder() {
        ledger.take(ONE, 1, 10, 100);
        ledger.take(ONE, 3, 20, 100);
        ledger.take(TWO, 1, 30, 100);
        ledger.take(ONE, 3, 40, 100);
        ledger.take(ONE, 2, 50, 100);

        assertThat(ledger.taken()).isEqualTo(5);
        assertThat(ledger.bytes()).isEqualTo(500);
        assertThat(ledger.repeats()).isEqualTo(1);
        assertThat(ledger.turned()).isEqualTo(1);
        assertThat(ledger.last(ONE)).isEqualTo(3);
        assertThat(ledger.last(THREE)).isZero();
    }

    @Test
    void remembersWhenAMessageCameFirstWhereItIsTo() {
        ledger.take(ONE, 1, 10, 1);
        ledger.timed(true);
        ledger.take(ONE, 2, 20, 1);
        ledger.take(ONE, 2, 30, 1);
        ledger.timed(false);
        ledger.take(ONE, 3, 40, 1);

        assertThat(ledger.arrivals()).containsOnly(Map.entry(Ledger.key(ONE, 2), 20L));
    }

    @Test
    void whatItHasIsHeldAgainstWhatWasWritten() {
        ledger.take(ONE, 2, 10, 1);
        ledger.take(TWO, 1, 20, 1);
        Map<UUID, Writer.State> written = Map.of(
                ONE,
                new Writer.State(2, true, true),
                TWO,
                new Writer.State(2, true, false),
                THREE,
                new Writer.State(2, true, true),
                new UUID(0, 4),
                new Writer.State(1, false, false));

        Account shared = Account.of("slow", Manner.SLOW, true, ledger, written);
        assertThat(shared.alerts()).as("withdrawn before it went out: no news").isEqualTo(2);
        assertThat(shared.lost()).as("the last that it has of one is old").isEqualTo(1);
        assertThat(Account.of("fine", Manner.FINE, false, ledger, written).lost())
                .isEqualTo(2);
    }
}
