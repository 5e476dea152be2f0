package dev.gatehouse.server.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageTest {
    @Test
    void hasCommandsWithWhatComesOfThem() {
        Page page = Page.of("""
                Some words.

                ```bash
                echo one
                ```

                ```
                one
                ```

                More words.

                ```bash waits
                sleep 300
                ```

                Words between.

                ```
                this is not the output of that
                ```

                ```json
                {}
                ```
                """);

        assertThat(page.blocks())
                .containsExactly(
                        new Page.Block("echo one\n", false, new Expected("one\n")),
                        new Page.Block("sleep 300\n", true, Expected.NOTHING));
    }

    @Test
    void whatIsOtherwiseEachTimeIsLeftOut() {
        Expected expected = new Expected("""
                id  … (in …)
                …
                  end.
                """);

        assertThat(expected.is("id  7 (in 3 d)\n  end.\n")).isTrue();
        assertThat(expected.is("id  7 (in 3 d)   \nand\nmore\n  end.")).isTrue();
        assertThat(expected.is("id  7 (in 3 d)\nend.\n")).isFalse();
        assertThat(expected.is("id  7\n  end.\n")).isFalse();
        assertThat(expected.is("id  7 (in 3 d)\n  end.\nmore\n")).isFalse();
        assertThat(Expected.NOTHING.is(" \n")).isTrue();
        assertThat(Expected.NOTHING.is("x")).isFalse();
    }
}
