package dev.gatehouse.lake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.Positions;
import org.junit.jupiter.api.Test;

final class StartsTest {
    @Test
    void countsOnFromAnOffset() {
        assertThat(new Starts.Linear(100).of(7)).isEqualTo(107);
    }

    @Test
    void findsTheRecordThatAPlaceLiesIn() {
        var starts = new Starts.Listed(new int[] {0, 10, 20}, new long[] {5, 50, 500});
        assertThat(starts.of(0)).isEqualTo(5);
        assertThat(starts.of(15)).isEqualTo(50);
        assertThat(starts.of(2000)).isEqualTo(500);
    }

    @Test
    void takesOverWhatABlockKnows() {
        var positions = new Positions();
        positions.add(0, 40);
        positions.add(6, 90);
        var block = new Block(new byte[12], 12, positions, new BlockBuffers(12, 1));

        assertThat(Starts.of(block)).isEqualTo(new Starts.Listed(new int[] {0, 6}, new long[] {40, 90}));
    }

    @Test
    void refusesPlacesThatDoNotRise() {
        assertThatThrownBy(() -> new Starts.Listed(new int[] {3, 3}, new long[] {1, 2}))
                .hasMessage("places must rise");
        assertThatThrownBy(() -> new Starts.Listed(new int[] {3}, new long[] {1, 2}))
                .hasMessage("1 places and 2 origins");
    }
}
