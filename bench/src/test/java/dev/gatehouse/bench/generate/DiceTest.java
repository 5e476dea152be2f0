package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiceTest {
    @Test
    void followsTheReferenceSequenceOfSplitMix64() {
        var dice = new Dice(0);
        assertThat(List.of(dice.next(), dice.next(), dice.next()))
                .containsExactly(0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL);
    }

    @Test
    void staysWithinBounds() {
        var dice = new Dice(7);
        assertThat(IntStream.range(0, 10_000).map(_ -> dice.between(-3, 3)))
                .allMatch(value -> value >= -3 && value <= 3)
                .contains(-3, 3);
    }

    @Test
    void aForkFollowsFromTheSeedAndItsPurposeOnly() {
        var untouched = new Dice(11);
        var used = new Dice(11);
        used.next();
        assertThat(used.fork("a").next()).isEqualTo(untouched.fork("a").next());
        assertThat(used.fork("a").next()).isNotEqualTo(untouched.fork("b").next());
    }

    @Test
    void drawsDistinctVersionFourGuids() {
        var dice = new Dice(1);
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            String guid = dice.guid();
            assertThat(UUID.fromString(guid).version()).isEqualTo(4);
            assertThat(UUID.fromString(guid).variant()).isEqualTo(2);
            seen.add(guid);
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void perMilleIsAShareOfAThousand() {
        var dice = new Dice(5);
        long hits = IntStream.range(0, 100_000).filter(_ -> dice.perMille(250)).count();
        assertThat(hits).isBetween(24_000L, 26_000L);
    }
}
