package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.console.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class PageTest {
    @Test
    void aBlankLineSeparatesHeadings() {
        assertThat(page(false, page -> {
                    page.heading("ONE");
                    page.paragraph(4, "text");
                    page.heading("TWO");
                }))
                .isEqualTo("ONE\n    text\n\nTWO\n");
    }

    @Test
    void linesAreAtMostHundredColumnsWideAndHangBelowTheFirst() {
        String text = "word ".repeat(60);
        String item = page(false, page -> page.item(4, text));
        assertThat(item.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(item).startsWith("    word").contains("\n      word");
        assertThat(page(false, page -> page.entry("label", 14, text)))
                .startsWith("label         word")
                .contains("\n              word");
    }

    @Test
    void namesAreNotBrokenButMadePrintable() {
        String name = "folder/".repeat(30);
        assertThat(page(false, page -> page.name(name + "\u001b"))).isEqualTo(name + " \n");
    }

    @Test
    void onlyLabelsAndHeadingsAreColoured() {
        assertThat(page(true, page -> page.entry("no", 4, "text", Optional.of(Style.RED))))
                .isEqualTo("\u001b[1;31mno  \u001b[0mtext\n");
    }

    @Test
    void countsAndTimesAreWrittenAlikeEverywhere() {
        assertThat(Page.count(1, "row", "rows")).isEqualTo("1 row");
        assertThat(Page.count(1234567, "row", "rows")).isEqualTo("1,234,567 rows");
        assertThat(Page.time(Instant.parse("2026-05-04T09:00:00.5Z"))).isEqualTo("2026-05-04 09:00:00");
    }

    private static String page(boolean colour, Consumer<Page> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            writing.accept(new Page(out, colour));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
