package dev.gatehouse.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void whatItLetsGoOfIsWhatJoiningAllAtOnceComesTo(long seed) {
        Random random = new Random(seed);
        List<Piece> pieces = pieces(random, 20 + random.nextInt(400), 1 + random.nextInt(90));
        Joiner joiner = new Joiner();
        List<Incident> found = new ArrayList<>();
        for (Piece piece : pieces) {
            joiner.add(piece);
            if (random.nextInt(7) == 0) {
                found.addAll(joiner.settled());
            }
        }
        found.addAll(joiner.end());
        assertSame(found, pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42})
    void aCopyGoesOnFromThereAndLeavesTheOtherAsItIs(long seed) {
        Random random = new Random(seed);
        List<Piece> pieces = pieces(random, 300, 20);
        int at = random.nextInt(pieces.size());
        List<Piece> begin = pieces.subList(0, at);
        Joiner joiner = new Joiner();
        begin.forEach(joiner::add);
        List<Incident> settled = joiner.settled();
        for (int i = 0; i < 3; i++) {
            List<Piece> some = new ArrayList<>(begin);
            pieces.subList(at, pieces.size()).stream()
                    .filter(piece -> random.nextInt(3) > 0)
                    .forEach(some::add);
            Joiner copy = joiner.copy();
            some.subList(at, some.size()).forEach(copy::add);
            List<Incident> found = new ArrayList<>(settled);
            found.addAll(copy.end());
            assertSame(found, some);
        }
    }

    @Test
    void whatGoesOnForYearsIsLetGoOfAfterDays() {
        Joiner joiner = new Joiner();
        long unsettled = 0;
        for (int day = 0; day < 700; day++) {
            for (int i = 0; i < 6; i++) {
                Duration when = Duration.ofDays(day).plusHours(4L * i);
                joiner.add(Piece.of(
                        AlertMaker.alert(day + " " + i)
                                .after(when)
                                .user("kim")
                                .level(i == 3 ? Level.INFORMATIONAL : Level.HIGH)
                                .make(),
                        SharedAddresses.NONE));
                unsettled++;
            }
            for (Incident incident : joiner.settled()) {
                unsettled -= incident.alerts().size();
                assertThat(Duration.between(
                                incident.first().orElseThrow(), incident.last().orElseThrow()))
                        .isLessThanOrEqualTo(Knot.LONGEST.plusDays(2));
            }
            assertThat(unsettled).isLessThan(6 * 11);
        }
    }

    private static void assertSame(List<Incident> found, List<Piece> pieces) {
        assertThat(found.stream().sorted(Incident.GRAVEST_FIRST).toList()).isEqualTo(JoinedAtOnce.of(pieces));
    }

    private static List<Piece> pieces(Random random, int count, int days) {
        List<Piece> pieces = new ArrayList<>();
        int users = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Duration from = Duration.ofMinutes(random.nextInt(days * 24 * 60));
            Duration length = Duration.ofMinutes(
                    switch (random.nextInt(8)) {
                        case 0 -> random.nextInt(9 * 24 * 60);
                        case 1, 2 -> random.nextInt(600);
                        default -> 0;
                    });
            AlertMaker alert = AlertMaker.alert("alert " + i)
                    .during(from, from.plus(length))
                    .level(List.of(Level.values()).get(random.nextInt(5)))
                    .user("user" + random.nextInt(users));
            if (random.nextInt(3) == 0) {
                alert.user("user" + random.nextInt(users));
            }
            if (random.nextInt(3) == 0) {
                alert.from("203.0.113." + random.nextInt(5));
            }
            if (random.nextInt(4) == 0) {
                alert.session("session-" + random.nextInt(5));
            }
            if (random.nextInt(4) == 0) {
                alert.token("token-" + random.nextInt(5));
            }
            if (random.nextInt(5) == 0) {
                alert.planned();
            }
            if (random.nextInt(40) == 0) {
                alert.atAnUnknownTime();
            }
            pieces.add(Piece.of(alert.make(), SharedAddresses.NONE));
        }
        pieces.sort(Piece.IN_TIME);
        assertThat(pieces.getLast().first().orElse(Instant.MIN)).isAfter(AlertMaker.START);
        return pieces;
    }
}
