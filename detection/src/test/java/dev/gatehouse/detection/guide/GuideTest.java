package dev.gatehouse.detection.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GuideTest {
    @Test
    void theTablesHaveFiftyFourRowsOfWhichThirtyFiveAreToldBySingleEvents() {
        assertThat(Guide.rows().stream().flatMapToInt(row -> row.number().stream()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 54).boxed().toList());
        assertThat(Guide.rows().stream().filter(row -> row.number().isPresent() && row.isStateless()))
                .hasSize(35);
    }

    @Test
    void everyRowHasAnIdOfItsOwn() {
        assertThat(Guide.rows()).extracting(GuideRow::id).doesNotHaveDuplicates();
        assertThat(Guide.row("ea-signin")).map(GuideRow::title).isPresent();
        assertThat(Guide.row("nothing")).isEmpty();
    }
}
