package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IndexCursorTest {
    private static final List<String> ALL =
            IntStream.range(0, 23).mapToObj(number -> "one|" + number % 4).toList();

    /** Also where several look the same. */
    @Test
    void pagesOfAnyLengthGoThroughWhatIsWantedOnce() {
        for (int limit = 1; limit < 25; limit++) {
            List<String> found = new ArrayList<>();
            int from = 0;
            while (from >= 0) {
                Page<String> page = IndexCursor.page(ALL, IndexCursorTest::isWanted, from, limit, Function.identity());
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                found.addAll(page.items());
                from = page.next() == null
                        ? -1
                        : IndexCursor.behind(Objects.requireNonNull(page.next()), ALL, Function.identity());
            }
            assertThat(found)
                    .as("%d", limit)
                    .isEqualTo(ALL.stream().filter(IndexCursorTest::isWanted).toList());
        }
    }

    @Test
    void isRefusedWhereTheListIsAnotherOne() {
        String cursor = new IndexCursor(3, ALL.get(3)).text();
        assertThat(IndexCursor.behind(cursor, ALL, Function.identity())).isEqualTo(4);
        assertThatThrownBy(() -> IndexCursor.behind(cursor, ALL.subList(1, 23), Function.identity()))
                .hasMessageContaining("may have changed since");
        assertThatThrownBy(() -> IndexCursor.behind(cursor, List.of(), Function.identity()))
                .hasMessageContaining("may have changed since");
        for (String text : List.of("", "*", "eHg", new IndexCursor(-1, "x").text())) {
            assertThatThrownBy(() -> IndexCursor.behind(text, ALL, Function.identity()))
                    .hasMessageStartingWith("after is the cursor");
        }
    }

    private static boolean isWanted(String one) {
        return !one.endsWith("2");
    }
}
