package dev.gatehouse.detection.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kim's episode from 10 to 20 was planned, hers from 40 to 50 was not, and hers from 60 to 70 is excluded. */
final class JudgedEpisodesTest {
    private final JudgedEpisodes judged = new JudgedEpisodes();

    @BeforeEach
    void threeOfKim() {
        judged.add(episode("kim", 10, 20, 9), false);
        judged.add(episode("kim", 40, 50, 5), true);
        judged.add(episode("kim", 60, 70, 8), false);
    }

    @Test
    void whatLiesWithinOneThatWasPlannedOrExcludedIsNoNews() {
        assertThat(judged.news(episode("kim", 10, 20, 9))).isEmpty();
        assertThat(judged.news(episode("kim", 13, 15, 9))).isEmpty();
        assertThat(judged.news(episode("kim", 70, 70, 8))).isEmpty();
    }

    @Test
    void whatLiesWithinOneThatWasNewsIsNewsAsFarAsItMeasures() {
        assertThat(judged.news(episode("kim", 41, 50, 4))).hasValue(4);
    }

    @Test
    void whatOnlyALowerLimitFindsIsNews() {
        assertThat(judged.news(episode("kim", 21, 39, 2))).hasValue(2);
        assertThat(judged.news(episode("lee", 10, 20, 2))).hasValue(2);
    }

    @Test
    void oneThatJoinsSeveralIsNewsAsFarAsTheNewsInItMeasured() {
        assertThat(judged.news(episode("kim", 10, 50, 9))).hasValue(5);
        assertThat(judged.news(episode("kim", 5, 30, 9))).isEmpty();
    }

    private static Found episode(String who, long first, long last, double measure) {
        Entry match = new Entry(first, "event", 0, Map.of(), List.of());
        return new Found(
                new Key(0, List.of(who)), new Episode(match, last, last, measure, 2, List.of(match), Optional.empty()));
    }
}
