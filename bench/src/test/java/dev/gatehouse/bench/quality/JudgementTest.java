package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.bench.generate.PlantedAct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JudgementTest {
    @Test
    void anAlertOfTheRowOnTheAccountFindsTheAttackWithinADayAndAnHour() {
        assertThat(judge(Made.alert("row", 25, "id-adm")).found()).hasSize(1);
        assertThat(judge(Made.alert("row", -25, "adm@test.example")).found()).hasSize(1);
        assertThat(judge(Made.alert("row", 26, "adm@test.example")).missed()).hasSize(1);
    }

    @Test
    void anotherRowOrOnlyAnAccompliceDoesNotFindItButBelongsToIt() {
        for (FoundAlert alert : List.of(
                Made.alert("other", 1, "adm@test.example"),
                Made.alert("row", 1, "lee@test.example"),
                Made.alert("row", -24, "203.0.113.9"))) {
            Judgement judgement = judge(alert);
            assertThat(judgement.found()).isEmpty();
            assertThat(judgement.theirs()).containsExactly(alert);
            assertThat(judgement.mistaken()).isEmpty();
        }
    }

    @Test
    void whatSharesNothingOrComesLaterIsMistaken() {
        assertThat(judge(Made.alert("other", 25, "adm@test.example")).mistaken())
                .hasSize(1);
        assertThat(judge(Made.alert("row", 0, "else@test.example")).mistaken()).hasSize(1);
        assertThat(judge(Made.alert("row", 0)).mistaken()).hasSize(1);
    }

    @Test
    void whatCallsNobodyCountsNeitherWay() {
        for (FoundAlert alert : List.of(
                Made.alert("row", "informational", false, 0, "adm@test.example"),
                Made.alert("row", "high", true, 0, "adm@test.example"))) {
            Judgement judgement = judge(alert);
            assertThat(judgement.missed()).hasSize(1);
            assertThat(judgement.theirs()).isEmpty();
            assertThat(judgement.mistaken()).isEmpty();
        }
    }

    @Test
    void anActOfAStoryIsToldByAnAlertOfAnySeverity() {
        List<PlantedAct> acts = List.of(Made.act("row"));
        FoundAlert routine = Made.alert("row", "informational", false, 0, "adm@test.example");
        assertThat(Judgement.untold(acts, List.of(routine))).isEmpty();
        assertThat(Judgement.untold(acts, List.of(Made.alert("other", 0, "adm@test.example"))))
                .isEqualTo(acts);
    }

    @Test
    void alertsAboutOthersLogsCountApart() {
        var real = new FoundAlert(
                Made.NOON, "Rule", Set.of("row"), "high", false, Set.of("pc-1"), Set.of("/corpus/logs/x.json"));
        Judgement judgement = Judgement.of(List.of(Made.act("row")), List.of(real), Optional.of("/corpus/logs"));
        assertThat(judgement.background()).containsExactly(real);
        assertThat(judgement.mistaken()).isEmpty();
        assertThat(Judgement.of(List.of(), List.of(real), Optional.empty()).mistaken())
                .containsExactly(real);
    }

    @Test
    void looksFartherForAnAttackThanAroundIt() {
        assertThat(Judgement.IN_TIME).isGreaterThan(Judgement.AROUND).isEqualTo(Duration.ofHours(25));
    }

    private static Judgement judge(FoundAlert alert) {
        return Judgement.of(List.of(Made.act("row")), List.of(alert), Optional.empty());
    }
}
