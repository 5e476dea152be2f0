package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimelineTest {
    private static final List<How> HOWS = List.of(How.values());
    private static final long MINUTE = 60L * 1_000_000;
    private static final long HOUR = 60 * MINUTE;

    @Test
    void aGrantLastsUntilItsRevocation() {
        assertThat(spans(begin(10), end(20))).containsExactly("10..20 ASSIGNED");
    }

    @Test
    void aGrantWithoutAnEndLasts() {
        assertThat(spans(begin(10))).containsExactly("10.. ASSIGNED");
    }

    @Test
    void aRevocationWithoutAGrantShowsThatItWasHeldSinceBeforeTheLogs() {
        assertThat(spans(end(20))).containsExactly("..20 ASSIGNED");
    }

    @Test
    void whatOnlyALaterRecordShowsIsKnownInHindsight() {
        Hold before = Timeline.of(Optional.empty(), List.of(end(20))).getFirst();
        assertThat(before.inHindsight(19)).isTrue();
        assertThat(before.inHindsight(20)).isFalse();
        Hold granted =
                Timeline.of(Optional.empty(), List.of(begin(10), end(20))).getFirst();
        assertThat(granted.inHindsight(10)).isFalse();
    }

    @Test
    void aSecondRevocationTellsNothingNew() {
        assertThat(spans(begin(10), end(20), end(30))).containsExactly("10..20 ASSIGNED");
    }

    @Test
    void aGrantWithAnEndExpiresWithoutAnyRecord() {
        assertThat(spans(begin(10, 15))).containsExactly("10..15 ASSIGNED");
    }

    @Test
    void aRevocationBeforeTheExpiryEndsIt() {
        assertThat(spans(begin(10, 30), end(20))).containsExactly("10..20 ASSIGNED");
    }

    @Test
    void aSecondActivationExtendsTheFirst() {
        assertThat(spans(begin(10, 30), begin(20, 40))).containsExactly("10..40 ASSIGNED");
    }

    @Test
    void aGrantAfterTheRevocationIsAnother() {
        assertThat(spans(begin(10), end(20), begin(30), end(40))).containsExactly("10..20 ASSIGNED", "30..40 ASSIGNED");
    }

    @Test
    void aGrantAfterTheExpiryIsAnother() {
        assertThat(spans(begin(10, 15), begin(20, 25))).containsExactly("10..15 ASSIGNED", "20..25 ASSIGNED");
    }

    @Test
    void aRevocationAndAGrantOfOneMomentLeaveTheGrant() {
        assertThat(spans(begin(10), begin(20), end(20))).containsExactly("10..20 ASSIGNED", "20.. ASSIGNED");
    }

    @Test
    void aRoleSeenInForceWasHeldSinceBeforeTheLogs() {
        assertThat(spans(seen(50, How.TOKEN), end(60))).containsExactly("..60 TOKEN");
    }

    @Test
    void aTokenThatOutlivesTheRoleIsNoNewAssignment() {
        long end = 10 * HOUR;
        List<Hold> holds =
                Timeline.of(Optional.empty(), List.of(begin(10), end(end), seen(end + 89 * MINUTE, How.TOKEN)));
        assertThat(holds).hasSize(1);
        assertThat(holds.getFirst().until()).isEqualTo(end);
    }

    @Test
    void aTokenThatIsTooYoungForTheOldRoleShowsANewOne() {
        long end = 10 * HOUR;
        long later = end + 90 * MINUTE;
        List<Hold> holds = Timeline.of(Optional.empty(), List.of(begin(10), end(end), seen(later, How.TOKEN)));
        assertThat(holds).extracting(Hold::from).containsExactly(10L, later);
    }

    @Test
    void anActivationAfterTheEndOfAnEligibilityShowsThatItIsBack() {
        assertThat(spans(begin(10), end(20), seen(25, How.ELIGIBLE)))
                .containsExactly("10..20 ASSIGNED", "25.. ELIGIBLE");
    }

    @Test
    void aStrongerEvidenceTakesOverFromWhereItBegins() {
        assertThat(spans(seen(50, How.TOKEN), begin(60))).containsExactly("..60 TOKEN", "60.. ASSIGNED");
    }

    @Test
    void aWeakerEvidenceChangesNothing() {
        assertThat(spans(begin(10), Mark.begin(20, Hold.ALWAYS, How.ELIGIBLE, "later"), seen(30, How.OPERATION)))
                .containsExactly("10.. ASSIGNED");
    }

    @Test
    void aStrongerEvidenceWithAnEndDoesNotShortenWhatIsKnownToLastLonger() {
        assertThat(spans(seen(50, How.TOKEN), begin(60, 70))).containsExactly("..60 TOKEN", "60.. ASSIGNED");
    }

    @Test
    void nothingIsKnownOfNoMarks() {
        assertThat(spans()).isEmpty();
    }

    @Test
    void theOrderAndTheNumberOfMarksDoNotMatter() {
        Random random = new Random(1);
        for (int run = 0; run < 2_000; run++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                marks.add(any(random));
            }
            List<Hold> expected = Timeline.of(Optional.empty(), marks);
            List<Mark> shuffled = new ArrayList<>(marks);
            shuffled.add(marks.get(random.nextInt(marks.size())));
            Collections.shuffle(shuffled, random);
            assertThat(Timeline.of(Optional.empty(), shuffled)).as("%s", marks).isEqualTo(expected);
        }
    }

    @Test
    void holdsNeverOverlapAndAreInOrder() {
        Random random = new Random(2);
        for (int run = 0; run < 2_000; run++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                marks.add(any(random));
            }
            long last = Hold.EVER;
            for (Hold hold : Timeline.of(Optional.empty(), marks)) {
                assertThat(hold.from()).as("%s", marks).isGreaterThanOrEqualTo(last);
                assertThat(hold.until()).as("%s", marks).isGreaterThan(hold.from());
                last = hold.until();
            }
        }
    }

    private static Mark any(Random random) {
        long at = random.nextInt(20);
        return switch (random.nextInt(4)) {
            case 0 -> begin(at);
            case 1 -> begin(at, at + random.nextInt(10));
            case 2 -> end(at);
            default -> seen(at, HOWS.get(random.nextInt(HOWS.size())));
        };
    }

    private static Mark begin(long at) {
        return begin(at, Hold.ALWAYS);
    }

    private static Mark begin(long at, long until) {
        return Mark.begin(at, until, How.ASSIGNED, "grant at " + at);
    }

    private static Mark end(long at) {
        return Mark.end(at, How.ASSIGNED, "revocation at " + at);
    }

    private static Mark seen(long at, How how) {
        return Mark.seen(at, how, "seen at " + at);
    }

    private static List<String> spans(Mark... marks) {
        return Timeline.of(Optional.empty(), List.of(marks)).stream()
                .map(hold -> (hold.from() == Hold.EVER ? "" : String.valueOf(hold.from())) + ".."
                        + (hold.until() == Hold.ALWAYS ? "" : String.valueOf(hold.until())) + " " + hold.how())
                .toList();
    }
}
