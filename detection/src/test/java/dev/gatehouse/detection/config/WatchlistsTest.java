package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WatchlistsTest {
    @Test
    void keepsItsOwnCopy() {
        var values = new ArrayList<>(List.of("NL"));
        var lists = new Watchlists(Map.of("countries", values));
        values.add("DE");

        assertThat(lists.values("countries")).contains(List.of("NL"));
    }

    @Test
    void refusesTwoListsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Watchlists(Map.of("vips", List.of(), "VIPS", List.of())));
    }

    @Test
    void thereMayBeNone() {
        assertThat(Watchlists.NONE.names()).isEmpty();
        assertThat(Watchlists.NONE.values("vips")).isEmpty();
    }

    @Test
    void equalListsAreEqual() {
        assertThat(new Watchlists(Map.of("VIPS", List.of("kim"))))
                .isEqualTo(new Watchlists(Map.of("vips", List.of("kim"))))
                .hasSameHashCodeAs(new Watchlists(Map.of("vips", List.of("kim"))))
                .hasToString("{vips=[kim]}");
    }
}
