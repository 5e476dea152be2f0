package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SegmentsTest {
    @Test
    void ofAPathAreDecoded() {
        assertThat(Segments.path("/v1.0/users/a%20b+c")).containsExactly("v1.0", "users", "a b+c");
    }

    @Test
    void takeAKeyInParenthesesForASegment() {
        assertThat(Segments.path("roleDefinitions('62e9')/$count"))
                .containsExactly("roleDefinitions", "62e9", "$count");
        assertThat(Segments.path("x/filterByCurrentUser(on=%27principal%27)"))
                .isEqualTo(List.of("x", "filterByCurrentUser(on='principal')"));
    }

    @Test
    void ofOptionsAreDecodedInBothWays() {
        assertThat(Segments.options("$filter=status%20eq+'Granted'&$top=5&x"))
                .isEqualTo(Map.of("$filter", "status eq 'Granted'", "$top", "5", "x", ""));
    }

    @Test
    void refuseAnOptionThatIsThereTwice() {
        assertThatThrownBy(() -> Segments.options("$top=1&$top=2"))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("$top is there twice");
    }

    @Test
    void refuseWhatIsNotEncodedAsItMustBe() {
        assertThatThrownBy(() -> Segments.options("$filter=%zz")).isInstanceOf(GraphException.class);
    }
}
