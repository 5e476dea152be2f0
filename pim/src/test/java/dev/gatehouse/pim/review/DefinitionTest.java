package dev.gatehouse.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a review is to be begun next is when it is due, whatever its calendar. */
final class DefinitionTest {
    private static final int TRIES = 3_000;
    private static final RoleDefinitionId ROLE = WellKnown.GLOBAL_ADMINISTRATOR;
    private static final PrincipalId EVA = PrincipalId.of("00000000-0000-0000-0000-00000000000e");
    private static final List<String> ZONES =
            List.of("Europe/Stockholm", "Pacific/Apia", "America/Sao_Paulo", "Asia/Beirut", "UTC");

    private final Random random = new Random(3);

    @Test
    void isDueFromThenOnAndNotBefore() {
        int due = 0;
        for (int i = 0; i < TRIES; i++) {
            Definition review = definition();
            Optional<Instant> from = review.dueAt();
            if (from.isEmpty()) {
                assertThat(review.due(Instant.parse("2400-01-01T00:00:00Z")))
                        .as("%s", review)
                        .isEmpty();
                continue;
            }
            due++;
            Instant at = from.get();
            assertThat(review.due(at)).as("%s at %s", review, at).isPresent();
            assertThat(review.due(at.plus(some())))
                    .as("%s after %s", review, at)
                    .isPresent();
            assertThat(review.due(at.minusNanos(1)))
                    .as("%s before %s", review, at)
                    .isEmpty();
            assertThat(review.due(at.minus(some())))
                    .as("%s before %s", review, at)
                    .isEmpty();
        }
        assertThat(due).isGreaterThan(TRIES / 3);
    }

    @Test
    void isDueOnceMoreAfterEachTime() {
        for (int i = 0; i < TRIES / 10; i++) {
            Definition review = definition();
            for (int time = 0; time < 20 && review.dueAt().isPresent(); time++) {
                Instant at = review.dueAt().get().plus(random.nextBoolean() ? Duration.ZERO : some());
                LocalDate day = review.due(at).orElseThrow();
                review = review.held(day);
                assertThat(review.due(at)).as("%s at %s", review, at).isEmpty();
                assertThat(review.dueAt().filter(next -> !next.isAfter(at)))
                        .as("%s", review)
                        .isEmpty();
            }
        }
    }

    private Duration some() {
        return Duration.ofSeconds(1 + random.nextLong(Duration.ofDays(400).toSeconds()));
    }

    private Definition definition() {
        Schedule schedule = new Schedule(
                day(),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new Recurrence(pattern(), range())));
        Plan plan = new Plan(
                "all",
                ReviewScope.all(Target.Role.everywhere(ROLE).setting()),
                List.of(ReviewStage.of(1, new Reviewer.User(EVA))),
                Settings.CAREFUL,
                schedule);
        boolean begun = random.nextBoolean();
        return new Definition(
                new ReviewId(new UUID(1, random.nextLong())),
                1,
                plan,
                EVA,
                Instant.EPOCH,
                begun ? 1 + random.nextInt(3) : 0,
                begun ? Optional.of(day()) : Optional.empty(),
                random.nextInt(9) == 0 ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(1_500));
    }

    private Pattern pattern() {
        int interval = 1 + random.nextInt(4);
        return random.nextBoolean()
                ? new Pattern.Weekly(interval)
                : new Pattern.Monthly(interval, 1 + random.nextInt(31));
    }

    private Range range() {
        return switch (random.nextInt(3)) {
            case 0 -> new Range.NoEnd();
            case 1 -> new Range.EndDate(day());
            default -> new Range.Numbered(1 + random.nextInt(4));
        };
    }
}
