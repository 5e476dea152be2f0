package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.report.Met;
import dev.gatehouse.cli.report.Printed;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.detection.alert.Alert;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A report, read by a strict parser. */
final class Page {
    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    /** The report on these alerts. */
    static Page of(ScanFacts facts, Iterable<Alert> alerts) {
        return of(facts, alerts, List.of());
    }

    static Page of(ScanFacts facts, Iterable<Alert> alerts, List<Met> expectations) {
        return parse(Printed.by(out -> new HtmlReport(out, facts), alerts, expectations));
    }

    /** What a report consists of; fails where it is not well-formed. */
    static Page parse(String html) {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return new Page(parser.parse(new InputSource(new StringReader(html))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(e.getMessage() + " in\n" + html, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All elements of that name, {@code *} for all, in their order. */
    List<Element> all(String tag) {
        return all(document.getElementsByTagName(tag));
    }

    /** All elements of that name that have that class. */
    List<Element> all(String tag, String style) {
        return all(tag).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(style))
                .toList();
    }

    /** The texts of all elements of that name. */
    List<String> texts(String tag) {
        return all(tag).stream().map(Element::getTextContent).toList();
    }

    /** The only element that has that id. */
    Element id(String id) {
        List<Element> found = all("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .toList();
        assertThat(found).as(id).hasSize(1);
        return found.getFirst();
    }

    /** The ids of the sections, in their order. */
    List<String> sections() {
        return all("section").stream()
                .map(section -> section.getAttribute("id"))
                .toList();
    }

    /** Everything a reader sees. */
    String text() {
        return document.getDocumentElement().getTextContent();
    }

    /** All attributes for which something holds, as {@code name=value}. */
    List<String> attributes(Predicate<Node> wanted) {
        List<String> found = new ArrayList<>();
        for (Element element : all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (wanted.test(attribute)) {
                    found.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
                }
            }
        }
        return found;
    }

    private static List<Element> all(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
