package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PositionsTest {
    @Test
    void listsWhatWasNoted() {
        var positions = new Positions();
        for (int i = 0; i < 100; i++) {
            positions.add(10 * i, 1000L + i);
        }
        var block = new Block(new byte[2000], 1000, positions, new BlockBuffers(2000, 1));

        assertThat(block.positions().size()).isEqualTo(100);
        assertThat(block.positions().start(99)).isEqualTo(990);
        assertThat(block.positions().source(99)).isEqualTo(1099);
        assertThat(block.position(995)).isEqualTo(1099);
    }

    @Test
    void refusesWhatWasNotNoted() {
        var positions = new Positions();
        positions.add(0, 7);

        assertThatThrownBy(() -> positions.start(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> positions.source(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void listsNothingOfABlockThatIsTheStreamItself() {
        var block = new Block(new byte[10], 0, 10, 500, new BlockBuffers(10, 1));

        assertThat(block.positions().size()).isZero();
        assertThat(block.position(3)).isEqualTo(503);
    }
}
