package dev.gatehouse.cli.pim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cli.pim.remote.PimException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTextTest {
    @Test
    void saysWhoIsAskedForHowLong() {
        assertThat(StageText.parse("kim, group:Tier-0 approvers for 3 days"))
                .isEqualTo(new StageText(List.of("kim", "group:Tier-0 approvers"), List.of(), 3, Optional.empty()));
        assertThat(StageText.parse("manager for 7")).isEqualTo(StageText.parse("manager FOR 7d"));
    }

    @Test
    void saysWhoElseAndWhenTheNextOneIsAsked() {
        assertThat(StageText.parse("manager for 7; else kim, ada; next if approve, Dont-Know"))
                .isEqualTo(new StageText(
                        List.of("manager"), List.of("kim", "ada"), 7, Optional.of(List.of("Approve", "DontKnow"))));
    }

    @Test
    void nobodyIsCalledFor() {
        assertThat(StageText.parse("group:on call for everyone for 2 days").reviewers())
                .containsExactly("group:on call for everyone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "for 3 days",
                "kim for days",
                "kim for 3; ada",
                "kim for 3; next if perhaps",
                "kim for 3; else ada; else ben",
                "kim for 3; next if deny; next if approve"
            })
    void isRefusedWithExamples(String text) {
        assertThatThrownBy(() -> StageText.parse(text))
                .isInstanceOf(PimException.class)
                .hasMessageContaining("is no stage; such are");
    }
}
