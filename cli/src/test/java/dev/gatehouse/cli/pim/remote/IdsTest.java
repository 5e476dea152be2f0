package dev.gatehouse.cli.pim.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.request.Texts;
import org.junit.jupiter.api.Test;

final class IdsTest {
    private static final JsonNode ITEMS = Texts.json("[{'id':'7c1e03d2'},{'id':'7c1effff'},{'id':'3f2a9c01'}]");

    @Test
    void anIdIsFoundByItsBeginning() {
        assertThat(Ids.among(ITEMS, "3F2", "incident", "here")).isEqualTo("3f2a9c01");
    }

    @Test
    void oneThatIsNotThereComesWithWhatToDo() {
        for (String none : new String[] {"", "9"}) {
            assertThatThrownBy(() -> Ids.among(ITEMS, none, "incident", "in this alert (look at it)"))
                    .isInstanceOf(PimException.class)
                    .hasMessage("there is no incident \"" + none + "\" in this alert (look at it)");
        }
    }

    @Test
    void severalAreTooMany() {
        assertThatThrownBy(() -> Ids.among(ITEMS, "7c1e", "incident", "here"))
                .hasMessageContaining("the beginning of several ids");
    }
}
