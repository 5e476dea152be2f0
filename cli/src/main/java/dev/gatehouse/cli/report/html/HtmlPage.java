package dev.gatehouse.cli.report.html;

import dev.gatehouse.connect.Product;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** One file for people: a page without scripts and without anything from elsewhere, well-formed as XML too. */
public final class HtmlPage {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private HtmlPage() {}

    /**
     * Writes a page, with a list of its sections.
     *
     * @param title for the window
     * @param head what stands above the list
     * @param sections in their order; those with nothing to say are left out
     */
    public static void write(PrintStream out, String title, Consumer<Markup> head, List<Section> sections) {
        List<Section> any = sections.stream().filter(Section::any).toList();
        out.print("<!DOCTYPE html>\n");
        Markup to = new Markup();
        to.open("html", "lang", "en", "xmlns", XHTML).line();
        head(to, title);
        to.open("body").line();
        head.accept(to);
        contents(to, any);
        to.open("main").line();
        for (Section section : any) {
            to.open("section", "id", section.id())
                    .element("h2", section.title())
                    .line();
            section.write(to);
            to.close().line();
            to.drain(out);
        }
        to.close().line();
        to.element("footer", Product.NAME + " " + Product.VERSION + " · all times are UTC");
        to.close().close().line();
        to.drain(out);
        out.flush();
    }

    private static void head(Markup to, String title) {
        String css = Sheet.css();
        to.open("head").line();
        to.empty("meta", "charset", "utf-8").line();
        to.empty("meta", "http-equiv", "Content-Security-Policy", "content", Sheet.policy(css))
                .line();
        to.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        to.empty("meta", "name", "color-scheme", "content", "light dark").line();
        to.empty("meta", "name", "referrer", "content", "no-referrer").line();
        to.element("title", title).line();
        to.style(css).line();
        to.close().line();
    }

    private static void contents(Markup to, List<Section> sections) {
        to.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            to.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close();
        }
        to.close().close().line();
    }
}
