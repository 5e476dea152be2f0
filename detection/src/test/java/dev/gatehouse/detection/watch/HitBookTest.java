package dev.gatehouse.detection.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.watch.HitBook.News;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HitBookTest {
    private static final long MINUTE = 60_000_000;

    private final HitBook book = new HitBook(HitBookTest::id);

    private static UUID id(int rule, String event) {
        return UUID.nameUUIDFromBytes((rule + " " + event).getBytes(StandardCharsets.UTF_8));
    }

    private static Hit hit(long identity, long minute) {
        return hit(identity, minute, 0, "");
    }

    private static Hit hit(long identity, long minute, long kinship, String operation) {
        String anchor = kinship == 0 ? "id" + identity : "kin" + kinship;
        return new Hit(
                1,
                identity,
                identity,
                minute * MINUTE,
                kinship,
                "id" + identity,
                anchor,
                Optional.of(operation).filter(text -> !text.isEmpty()));
    }

    private List<News> settle(Hit... hits) {
        for (Hit hit : hits) {
            book.add(hit);
        }
        return book.settle();
    }

    private static HitBook.Made made(String event, Hit... hits) {
        return new HitBook.Made(id(1, event), 1, List.of(hits));
    }

    @Test
    void aHitIsAnAlert() {
        assertThat(settle(hit(7, 0))).containsExactly(new News.Told(made("id7", hit(7, 0))));
        assertThat(book.settle()).isEmpty();
    }

    @Test
    void aHitThatIsNoneAfterAllWithdrawsItsAlert() {
        settle(hit(7, 0));
        book.remove(1, 7);

        assertThat(book.settle()).containsExactly(new News.Gone(id(1, "id7"), Optional.empty()));
        assertThat(book.open()).isEmpty();
    }

    @Test
    void aHitOfWhichMoreIsKnownIsToldAgain() {
        settle(hit(7, 0));
        book.touch(hit(7, 0));

        assertThat(book.settle()).containsExactly(new News.Told(made("id7", hit(7, 0))));
    }

    @Test
    void whatIsFinalIsNotToldAgain() {
        settle(hit(7, 0));
        book.finish(11 * MINUTE);
        book.touch(hit(7, 0));

        assertThat(book.has(hit(7, 0))).isFalse();
        assertThat(book.settle()).isEmpty();
    }

    @Test
    void anEarlierRecordOfAnOperationTakesTheAlertOver() {
        settle(hit(7, 5, 0, "op"));

        assertThat(settle(hit(8, 3, 0, "op")))
                .containsExactly(
                        new News.Told(made("id8", hit(8, 3, 0, "op"), hit(7, 5, 0, "op"))),
                        new News.Gone(id(1, "id7"), Optional.of(id(1, "id8"))));
    }

    @Test
    void recordsFarApartAreOperationsOfTheirOwn() {
        assertThat(settle(hit(7, 0, 0, "op"), hit(8, 11, 0, "op")))
                .containsExactly(
                        new News.Told(made("id7", hit(7, 0, 0, "op"))),
                        new News.Told(made("id8", hit(8, 11, 0, "op"))));
    }

    @Test
    void ofEventsThatOnlyTheirIdsTellApartTheLeastNeedsNone() {
        settle(hit(7, 0, 99, ""));

        assertThat(settle(hit(5, 0, 99, "")))
                .containsExactlyInAnyOrder(
                        new News.Told(made("kin99", hit(5, 0, 99, ""))), new News.Told(made("id7", hit(7, 0, 99, ""))));
    }

    @Test
    void isFinalWhenNothingCanBelongToItAnyMore() {
        settle(hit(7, 0, 0, "op"), hit(8, 40, 0, "op"));

        assertThat(book.finish(10 * MINUTE)).isEmpty();
        assertThat(book.finish(10 * MINUTE + 1)).containsExactly(made("id7", hit(7, 0, 0, "op")));
        assertThat(book.open()).containsExactly(made("id8", hit(8, 40, 0, "op")));
    }

    @Test
    void theAlertsInTheEndDependOnTheSetOfHitsOnly() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                boolean kin = random.nextInt(3) == 0;
                int kinship = 90 + random.nextInt(4);
                hits.add(
                        kin
                                ? hit(i, kinship % 60, kinship, "")
                                : hit(
                                        i,
                                        random.nextInt(60),
                                        0,
                                        List.of("", "a", "b").get(random.nextInt(3))));
            }
            HitBook whole = new HitBook(HitBookTest::id);
            hits.forEach(whole::add);
            whole.settle();

            HitBook parts = new HitBook(HitBookTest::id);
            Map<UUID, HitBook.Made> told = new HashMap<>();
            List<Hit> arriving = new ArrayList<>(hits);
            Collections.shuffle(arriving, random);
            for (Hit hit : arriving) {
                parts.add(hit);
                if (random.nextInt(3) == 0) {
                    take(parts, told);
                }
                if (random.nextInt(4) == 0) {
                    Hit any = arriving.get(random.nextInt(arriving.size()));
                    parts.remove(1, any.identity());
                    take(parts, told);
                }
            }
            hits.forEach(parts::add);
            take(parts, told);

            assertThat(parts.open()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(whole.open());
            assertThat(told.values()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(whole.open());
        }
    }

    private static void take(HitBook book, Map<UUID, HitBook.Made> told) {
        for (News news : book.settle()) {
            switch (news) {
                case News.Told(HitBook.Made made) -> told.put(made.id(), made);
                case News.Gone(UUID id, Optional<UUID> by) -> told.remove(id);
            }
        }
    }
}
