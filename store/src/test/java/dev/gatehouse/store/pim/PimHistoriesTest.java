package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class PimHistoriesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.000000001Z");

    private final Backend backend;

    PimHistoriesTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void keepsWhatSomebodyWantsToReadForAMonth() {
        PimHistories histories = new PimHistories(backend.pim(), Backend.tenant());
        ReviewHistory old = history("old", NOW.minus(ReviewHistory.KEPT));
        ReviewHistory today = history("today", NOW);
        histories.add(old, NOW);
        histories.add(today, NOW);

        assertThat(histories.all(NOW)).containsExactly(today, old);
        assertThat(histories.find(old.id(), NOW)).contains(old);
        Instant later = NOW.plusNanos(1);
        assertThat(histories.all(later)).containsExactly(today);
        assertThat(histories.find(old.id(), later)).isEmpty();
        histories.add(history("later", later), later);
        assertThat(histories.find(old.id(), NOW)).as("is forgotten").isEmpty();
        assertThat(new PimHistories(backend.pim(), Backend.tenant()).all(NOW)).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameId() {
        PimHistories histories = new PimHistories(backend.pim(), Backend.tenant());
        ReviewHistory first = history("first", NOW);
        histories.add(first, NOW);
        histories.add(
                new ReviewHistory(first.id(), "second", first.by(), NOW, NOW, NOW, List.of(), List.of("/definitions")),
                NOW);

        assertThat(histories.all(NOW)).containsExactly(first);
    }

    private static ReviewHistory history(String name, Instant created) {
        return new ReviewHistory(
                UUID.randomUUID(),
                name,
                PrincipalId.of("29232cdf-9323-42fd-ade2-1d097af3e4de"),
                created,
                created.minus(Duration.ofDays(90)),
                created,
                List.of("approve", "deny"),
                List.of("/identityGovernance/accessReviews/definitions?$filter=contains(scope/query, '/groups')"));
    }
}
