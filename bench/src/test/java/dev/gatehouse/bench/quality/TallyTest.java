package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TallyTest {
    @Test
    void addsUpRowsRulesAndDays() {
        Tally tally = example();
        assertThat(tally.rows())
                .isEqualTo(Map.of(
                        "found", new Tally.Row(1, 1, 1, 0),
                        "missed", new Tally.Row(1, 0, 0, 0),
                        "wrong", new Tally.Row(0, 0, 0, 3)));
        assertThat(tally.rules()).isEqualTo(Map.of("Rule of wrong", new Tally.Mistakes(1, 2)));
        assertThat(tally.total()).isEqualTo(new Tally.Row(2, 1, 1, 3));
        assertThat(tally.declared()).isEqualTo(1);
        assertThat(tally.accountDays()).isEqualTo(400);
        assertThat(tally.alertsPerThousandDays()).isEqualTo(5.0);
    }

    @Test
    void nothingIsNothing() {
        assertThat(new Tally().total()).isEqualTo(new Tally.Row(0, 0, 0, 0));
        assertThat(new Tally().alertsPerThousandDays()).isZero();
    }

    /** One attack found, one missed, and one rule that is wrong three times. */
    static Tally example() {
        var tally = new Tally();
        FoundAlert wrong = Made.alert("wrong", 0, "else@test.example");
        tally.planted(Judgement.of(
                List.of(Made.act("found"), Made.act("missed")),
                List.of(Made.alert("found", 1, "id-adm"), wrong),
                Optional.empty()));
        tally.quiet(
                Judgement.of(
                        List.of(),
                        List.of(wrong, wrong, Made.alert("row", "high", true, 0, "adm@test.example")),
                        Optional.empty()),
                10,
                40);
        return tally;
    }
}
