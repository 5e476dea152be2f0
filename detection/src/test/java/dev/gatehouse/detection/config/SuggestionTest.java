package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "kim, kim, 0",
        "kim, lim, 1",
        "kim, ki, 1",
        "kim, ikm, 1",
        "kim, '', 3",
        "owner, reader, 4",
        "abcd, badc, 2"
    })
    void countsMistakes(String one, String other, int distance) {
        assertThat(Suggestion.distance(one, other)).isEqualTo(distance);
        assertThat(Suggestion.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void findsTheNearest() {
        assertThat(Suggestion.of("Global Raeder", List.of("Global Administrator", "Global Reader", "Security Reader")))
                .contains("Global Reader");
    }

    @Test
    void caseAndSeparatorsAreNoMistakes() {
        assertThat(Suggestion.of("emergency_accounts", List.of("emergencyAccounts")))
                .contains("emergencyAccounts");
    }

    @Test
    void isSilentWhereNothingIsNear() {
        assertThat(Suggestion.of("colour", List.of("tenant"))).isEmpty();
        assertThat(Suggestion.of("x".repeat(10_000), List.of("tenant"))).isEmpty();
    }
}
