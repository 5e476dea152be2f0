package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClaimsTest {
    private final Map<String, Timing> two =
            Map.of("scan", timing(4.0), "duck", timing(2.0), "bare15", timing(3.6), "bare30", timing(1.0));
    private final Map<String, Timing> one = Map.of("duck", timing(4.0), "bare30", timing(4.0));
    private final Claims claims = new Claims(Map.of(1, one, 2, two));

    @Test
    void aRatioOfSpeedsIsTheInverseOfTheTimes() {
        claims.scan("scan", "duck", "bare15");
        assertThat(claims.all()).extracting(Claim::valueText).containsExactly("0.50 ×", "0.90 ×");
        assertThat(claims.all()).extracting(Claim::cpuText).containsExactly("0.25 ×", "0.81 ×");
        assertThat(claims.all()).extracting(Claim::verdict).containsExactly("missed", "held");
        assertThat(claims.all()).extracting(Claim::barText).containsExactly("≥ 0.60 ×", "≥ 0.70 ×");
    }

    @Test
    void theScannerIsHeldAgainstItsModelByDuckDbsMeasure() {
        claims.extraction("bare30", "duck");
        assertThat(claims.all()).extracting(Claim::value).containsExactly(1.0, 2.0);
        assertThat(claims.all()).extracting(Claim::barText).containsExactly("≥ 1.11 ×", "≥ 1.04 ×");
        assertThat(claims.all()).extracting(Claim::isHeld).containsExactly(false, true);
    }

    @Test
    void rulesHeapAndStartAreToStayBelowTheirBars() {
        claims.rules(Optional.of(timing(2.0)), Optional.of(timing(2.4)));
        claims.heap(new GcLog.Heap(300, 40));
        claims.small(Optional.of(timing(1.6)));
        assertThat(claims.all()).extracting(Claim::isHeld).containsExactly(true, true, false);
        assertThat(claims.all()).extracting(Claim::valueText).containsExactly("1.20 ×", "300 MB", "1.60 s");
        assertThat(claims.all()).extracting(Claim::cpuText).containsExactly("1.44 ×", "", "");
    }

    @Test
    void whatWasNotMeasuredIsNotClaimed() {
        claims.scan("absent", "duck", "bare15");
        claims.rules(Optional.empty(), Optional.of(timing(1.0)));
        claims.heap(new GcLog.Heap(0, 0));
        claims.small(Optional.empty());
        assertThat(claims.all()).isEmpty();
    }

    @Test
    void theCostOfStartingIsTakenOffByTheSmallFile() {
        assertThat(claims.beyondStart("scan", "duck", timing(1.5), 110_000, 10_000))
                .hasValue("Beyond what the small file takes, scan reads 40 k ev/s with 2 threads: 0.73 × DuckDB.");
        assertThat(claims.beyondStart("scan", "duck", null, 110_000, 10_000)).isEmpty();
        assertThat(claims.beyondStart("scan", "duck", timing(5.0), 110_000, 10_000))
                .isEmpty();
        assertThat(claims.beyondStart("absent", "duck", timing(1.0), 110_000, 10_000))
                .isEmpty();
    }

    private static Timing timing(double seconds) {
        return new Timing("t", List.of(new Timing.Pass((long) (seconds * 1e9), (long) (seconds * seconds * 1e9))));
    }
}
