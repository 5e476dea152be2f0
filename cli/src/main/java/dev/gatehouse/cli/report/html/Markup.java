package dev.gatehouse.cli.report.html;

import dev.gatehouse.detection.data.Visible;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes well-formed markup. Every text and every value of an attribute is made visible and escaped here and nowhere else;
 * the only way to put markup in is another {@code Markup}.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Markup that is complete. */
    public record Fragment(String html) {
        @Override
        public String toString() {
            return html;
        }
    }

    /** Begins an element; attributes are names, each followed by its value. */
    public Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that has no end tag in HTML, such as {@code meta}. */
    public Markup empty(String tag, String... attributes) {
        tag(tag, attributes);
        out.append(" />");
        return this;
    }

    /** An element with a text in it. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** The head of a table, and the beginning of its body, which is closed before the table is. */
    public Markup columns(String... titles) {
        open("thead").open("tr");
        for (String title : titles) {
            element("th", title, "scope", "col");
        }
        return close().close().open("tbody");
    }

    /** A text. */
    public Markup text(String text) {
        escape(Visible.of(text));
        return this;
    }

    /** Markup that was made before. */
    public Markup add(Fragment fragment) {
        out.append(fragment.html());
        return this;
    }

    /** A style sheet of ours. */
    Markup style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet with markup in it");
        }
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /** A line break between elements, for those who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** What was written; nothing may be left open. */
    public Fragment fragment() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return new Fragment(out.toString());
    }

    /** Hands on what was written so far. */
    void drain(PrintStream to) {
        to.append(out);
        out.setLength(0);
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Visible.of(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(one);
            }
        }
    }
}
