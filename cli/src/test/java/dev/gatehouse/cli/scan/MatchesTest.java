package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.event.FoldKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MatchesTest {
    @Test
    void aFoldShowsTheEarliestEventAndCountsAll() {
        Matches matches = new Matches();
        FoldKey key = new FoldKey(1, 2, 3);
        for (Evidence evidence : List.of(evidence(7, 50), evidence(8, 20), evidence(9, 90))) {
            matches.fold(key, evidence.time(), evidence.identity(), () -> evidence);
        }
        assertThat(matches.folds()).containsExactly(Map.entry(key, new Fold(evidence(8, 20), 90, 3)));
    }

    @Test
    void ofEventsOfOneTimeTheOneWithTheLeastFingerprintIsShown() {
        assertThat(Fold.before(5, -1, evidence(1, 5))).as("unsigned").isFalse();
        assertThat(Fold.before(5, 1, evidence(-1, 5))).isTrue();
        assertThat(Fold.before(4, 9, evidence(1, 5))).isTrue();
        assertThat(Fold.before(Long.MIN_VALUE, 9, evidence(1, 5))).isTrue();
    }

    @Test
    void onlyTheEvidenceThatIsShownIsAskedFor() {
        Matches matches = new Matches();
        FoldKey key = new FoldKey(1, 2, 3);
        matches.fold(key, 10, 1, () -> evidence(1, 10));
        matches.fold(key, 20, 2, () -> {
            throw new AssertionError("nobody shows it");
        });
        assertThat(matches.folds().get(key)).isEqualTo(new Fold(evidence(1, 10), 20, 2));
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        Random random = new Random(10);
        for (int run = 0; run < 500; run++) {
            List<Evidence> events = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                events.add(evidence(i * 0x9E3779B97F4A7C15L, random.nextInt(5)));
            }
            Map<FoldKey, Fold> expected = folds(events);
            Collections.shuffle(events, random);
            assertThat(folds(events)).isEqualTo(expected);
        }
    }

    @Test
    void hitsOfMergedEventsAreDropped() {
        Matches matches = new Matches();
        matches.hit(new Hit(1, evidence(7, 1), Optional.empty()));
        matches.hit(new Hit(2, evidence(8, 1), Optional.of("key")));
        matches.dropHits(identity -> identity == 7);
        assertThat(matches.hits()).containsExactly(new Hit(2, evidence(8, 1), Optional.of("key")));
    }

    private static Map<FoldKey, Fold> folds(List<Evidence> events) {
        Matches matches = new Matches();
        for (Evidence event : events) {
            matches.fold(new FoldKey(0, event.time() % 2, 0), event.time(), event.identity(), () -> event);
        }
        return matches.folds();
    }

    private static Evidence evidence(long identity, long time) {
        return new Evidence(identity, 0, time, 0, 1, identity);
    }
}
