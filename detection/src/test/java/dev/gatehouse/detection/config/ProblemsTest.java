package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ProblemsTest {
    @Test
    void aFileOfMistakesOnlyIsReportedInPart() {
        assertThat(Read.problems("emergencyAccounts: [" + "x,".repeat(10_000) + "]"))
                .hasSize(Problems.MOST);
    }

    @Test
    @Timeout(20)
    void doesNotWorkOutSuggestionsThatNobodyReads() {
        assertThat(Read.problems("privilegedRoles: {add: [" + "Glbal,".repeat(100_000) + "]}"))
                .hasSize(Problems.MOST);
    }

    @Test
    void findsAPlaceByItsIndexCountingCharactersNotHalves() {
        var problems = new Problems("gatehouse.yaml");

        assertThat(problems.origin("a\n\uD83D\uDE00b", 4)).isEqualTo(new Origin("gatehouse.yaml", 2, 2));
        assertThat(problems.origin("", 7)).isEqualTo(new Origin("gatehouse.yaml", 1, 1));
        assertThat(problems.origin(Optional.empty())).isEqualTo(new Origin("gatehouse.yaml", 1, 1));
    }

    @Test
    void aFileGivesAConfigurationOrProblemsNeverBothNorNeither() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Loaded(Optional.empty(), List.of()));
        var problem = new ConfigProblem(
                ConfigProblem.Code.SYNTAX, "message", new Origin("gatehouse.yaml", 1, 1), "expected", "remedy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded(Optional.of(Configuration.none()), List.of(problem)));
    }
}
