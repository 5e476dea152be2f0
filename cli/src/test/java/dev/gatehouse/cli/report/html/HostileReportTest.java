package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A whole report on hostile logs is text, and nothing but text. */
final class HostileReportTest {
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "footer", "article",
            "details", "summary", "div", "p", "span", "b", "a", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt",
            "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "code", "time", "svg", "desc", "g", "line",
            "path", "rect", "text");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingOfItBecomesMarkup() throws IOException {
        String html = HostileLogs.report(folder);
        Page page = Page.parse(html);

        assertThat(page.all("article")).hasSizeGreaterThanOrEqualTo(HostileLogs.TEXTS.size() - 1);
        assertThat(page.all("*").stream().map(Element::getTagName).collect(Collectors.toSet()))
                .isSubsetOf(ELEMENTS);
        assertThat(page.attributes(attribute -> attribute.getNodeName().startsWith("on")))
                .isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeName().contains("src")))
                .isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeName().equals("href")))
                .allMatch(link -> link.startsWith("href=#"));
        assertThat(page.attributes(attribute -> attribute.getNodeName().equals("http-equiv")))
                .hasSize(1);
    }

    @Test
    void itIsAllThereToRead() throws IOException {
        Page page = Page.parse(HostileLogs.report(folder));

        assertThat(page.text())
                .contains("<script>payload(document.cookie)</script>")
                .contains("https://evil.example/payload.png")
                .contains("&lt;payload&gt; &#60;payload&#62;")
                .contains("it's & payload.json")
                .contains("A <script>payload()</script> title & more")
                .contains("Do <b>nothing</b> \"of\" 'that'.");
    }

    @Test
    void nothingOfItIsHiddenOrTurnsTheLine() throws IOException {
        String html = HostileLogs.report(folder);

        assertThat(html).contains("[U+202E]");
        assertThat(html.codePoints().filter(point -> Character.getType(point) == Character.FORMAT))
                .isEmpty();
        assertThat(html.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
                .isEmpty();
        assertThat(html.codePoints().filter(point -> Character.isISOControl(point) && point != '\n'))
                .isEmpty();
    }

    @Test
    void veryLongTextsDoNotMakeItLong() throws IOException {
        assertThat(HostileLogs.report(folder)).hasSizeLessThan(300_000);
    }
}
