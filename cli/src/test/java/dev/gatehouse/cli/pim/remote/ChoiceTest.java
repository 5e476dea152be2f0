package dev.gatehouse.cli.pim.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
    private static final List<Choice> ALL = List.of(
            choice("1", "Security Administrator"), choice("2", "Security Reader"), choice("3", "Security Reader Two"));

    @Test
    void aWholeNameComesBeforeTheBeginningOfOne() {
        assertThat(Choice.of(ALL, "security reader", "ROLE").orElseThrow().shown())
                .isEqualTo("Security Reader");
        assertThat(Choice.of(ALL, " SECURITY A", "ROLE").orElseThrow().shown()).isEqualTo("Security Administrator");
        assertThat(Choice.of(ALL, "3", "ROLE").orElseThrow().shown()).isEqualTo("Security Reader Two");
        assertThat(Choice.of(ALL, "global", "ROLE")).isEmpty();
    }

    @Test
    void whatMayMeanSeveralIsNotGuessed() {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> Choice.of(ALL, "sec", "ROLE"))
                .satisfies(mistake -> assertThat(mistake.more()).hasSize(3));
        assertThatExceptionOfType(PimException.class).isThrownBy(() -> Choice.of(ALL, " ", "ROLE"));
    }

    @Test
    void theSameTwiceIsOne() {
        assertThat(Choice.of(List.of(choice("1", "On call"), choice("1", "On call")), "on", "ROLE"))
                .isPresent();
    }

    private static Choice choice(String id, String name) {
        return new Choice(Set.of(id, name), name, Http.JSON.createObjectNode().put("id", id));
    }
}
