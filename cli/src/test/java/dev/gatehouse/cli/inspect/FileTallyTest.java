package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FileTallyTest {
    @Test
    void namesTheMostFrequentReasonAndOfEquallyFrequentOnesTheFirstByName() {
        FileTally tally = new FileTally();
        assertThat(tally.mostFrequentReason()).isEmpty();
        tally.quarantined("b");
        tally.quarantined("a");
        assertThat(tally.mostFrequentReason()).contains("a");
        FileTally other = new FileTally();
        other.quarantined("b");
        tally.add(other);
        assertThat(tally.mostFrequentReason()).contains("b");
        assertThat(tally.stats().quarantinedCount()).isEqualTo(3);
    }
}
