package dev.gatehouse.detection.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read of the measures is as exact as if all of them were held. */
final class GreatestMeasuresTest {
    private static GreatestMeasures of(long allowed, List<Double> measures) {
        GreatestMeasures greatest = new GreatestMeasures(allowed);
        measures.forEach(greatest::add);
        return greatest;
    }

    @Test
    void ofTooManyTheGreatestThatMayRaiseNoAlertIsKnown() {
        GreatestMeasures greatest = of(2, List.of(4.0, 9.0, 1.0, 7.0, 4.5));
        assertThat(greatest.tooMany()).isTrue();
        assertThat(greatest.last()).as("after 9 and 7").hasValue(4.5);
    }

    @Test
    void ofFewTheLeastIsKnown() {
        GreatestMeasures greatest = of(3, List.of(4.0, 9.0, 1.0));
        assertThat(greatest.tooMany()).isFalse();
        assertThat(greatest.last()).hasValue(1);
    }

    @Test
    void equalMeasuresCountEachForItself() {
        GreatestMeasures greatest = of(1, List.of(5.0, 5.0, 2.0));
        assertThat(greatest.tooMany()).isTrue();
        assertThat(greatest.last()).hasValue(5);
    }

    @Test
    void whereNoneMayRaiseAnAlertTheGreatestIsKnown() {
        assertThat(of(0, List.of(3.0, 8.0, 5.0)).last()).hasValue(8);
    }

    @Test
    void thereMayBeNone() {
        GreatestMeasures none = of(0, List.of());
        assertThat(none.tooMany()).isFalse();
        assertThat(none.last()).isEmpty();
    }

    @Test
    void itIsWhatSortingAllOfThemWouldTellAndNoMoreAreHeld() {
        Random random = new Random(3);
        for (int allowed = 0; allowed < 40; allowed++) {
            int many = random.nextInt(80);
            List<Double> measures = random.doubles(many, 0, 20)
                    .map(measure -> Math.floor(measure * 4) / 4)
                    .boxed()
                    .toList();
            List<Double> sorted =
                    measures.stream().sorted(Comparator.reverseOrder()).toList();
            GreatestMeasures greatest = of(allowed, measures);
            assertThat(greatest.tooMany()).isEqualTo(many > allowed);
            if (many > 0) {
                assertThat(greatest.last()).hasValue(sorted.get(Math.min(allowed, many - 1)));
            }
            assertThat(greatest.size()).isLessThanOrEqualTo(allowed + 1);
        }
    }
}
