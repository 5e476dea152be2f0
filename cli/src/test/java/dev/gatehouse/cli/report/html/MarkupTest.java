package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.data.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTest {
    @Test
    void escapesTextsAndAttributes() {
        assertThat(new Markup()
                        .element("p", "a<b>&\"'", "title", "\"><script>'&")
                        .fragment())
                .hasToString("<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">a&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @Test
    void showsWhatHasNoShape() {
        assertThat(new Markup().text("a\u0000b\u202Ec\nd\uD800").fragment()).hasToString("a␀b[U+202E]c␊d[U+D800]");
        assertThat(new Markup().empty("br", "title", "\u2028\u0008").fragment())
                .hasToString("<br title=\"[U+2028]␈\" />");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "</title><script>", "--><img src=x onerror=alert(1)>", "]]>", "<![CDATA[",
                "&#x3c;script&#x3e;", "\"' onmouseover='x", "\u0000<\u0000script>", "javascript:alert(1)",
                        "<svg/onload=x>",
                "\uDC00\uD800", "\uFFFE\uFFFF", "\u202Eevil\u202C", "¼script¾", "+ADw-script+AD4-"
            })
    void noTextBecomesMarkup(String hostile) {
        Markup to = new Markup();
        to.open("html")
                .element("p", hostile, "title", hostile, "class", hostile)
                .close();

        Page page = Page.parse(to.fragment().html());

        assertThat(page.all("*")).hasSize(2);
        assertThat(page.attributes(any -> true)).hasSize(2);
        assertThat(page.text()).isEqualTo(Visible.of(hostile));
    }

    @Test
    void whatIsNotClosedIsNoFragment() {
        assertThatThrownBy(() -> new Markup().open("p").fragment())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p");
    }

    @Test
    void aStyleSheetHoldsNoMarkup() {
        assertThatThrownBy(() -> new Markup().style("a{}</style>")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Markup().style("a > b {}").fragment()).hasToString("<style>a > b {}</style>");
    }
}
