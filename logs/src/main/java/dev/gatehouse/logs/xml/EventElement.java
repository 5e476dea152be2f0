package dev.gatehouse.logs.xml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.logs.form.RecordWriter;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/*
 * Each element becomes a member: an object of its attributes and children where it has any, else its text. The named values
 * of EventData become members by their names, those without a name a list. No document type is ever read, and so no entity
 * of the input's own making; prefixes are dropped, because an element that was cut out has lost what declares them.
 */
/** Writes one {@code <Event>} element as a member of a JSON record; one per thread. */
public final class EventElement {
    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Set<String> NUMBERS = Set.of("EventID", "Version", "Level", "Task", "Opcode", "EventRecordID");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    /** A reader of elements. */
    public EventElement() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** Writes the element into the record that the caller has begun; false where the text is not well-formed. */
    public boolean write(String xml, RecordWriter out) {
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(XmlText.legal(xml)));
            in.nextTag();
            member(in, out, 0);
            while (in.hasNext()) {
                in.next();
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            // The platform's parser answers some damaged texts with exceptions of other kinds.
            return false;
        }
    }

    private static void member(XMLStreamReader in, RecordWriter out, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        String name = plain(in.getLocalName());
        boolean ofSystem = depth == 2 && NUMBERS.contains(name);
        if (ofSystem) {
            number(name, text(in), out);
            return;
        }
        boolean eventData = depth == 1 && name.equals("EventData");
        boolean object = opened(eventData, name, out);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i);
            if (!attribute.startsWith("xmlns")) {
                object = object || opened(true, name, out);
                out.text(plain(attribute), in.getAttributeValue(i));
            }
        }
        StringBuilder text = new StringBuilder();
        ArrayNode unnamed = JsonNodeFactory.instance.arrayNode();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                object = object || opened(true, name, out);
                if (eventData && plain(in.getLocalName()).equals("Data")) {
                    value(in, out, unnamed);
                } else {
                    member(in, out, depth + 1);
                }
            } else {
                append(in, event, text);
            }
        }
        if (!object) {
            out.text(name, text.toString());
            return;
        }
        if (!text.toString().isBlank()) {
            out.text("#text", text.toString().strip());
        }
        if (!unnamed.isEmpty()) {
            out.json("Data", unnamed.toString());
        }
        out.close('}');
    }

    /** Begins an object, if it is to be. */
    private static boolean opened(boolean now, String name, RecordWriter out) {
        if (now) {
            out.object(name);
        }
        return now;
    }

    private static void value(XMLStreamReader in, RecordWriter out, ArrayNode unnamed) throws XMLStreamException {
        String name = in.getAttributeValue(null, "Name");
        String text = text(in);
        if (name == null || name.isEmpty()) {
            unnamed.add(text);
        } else {
            out.text(name, text);
        }
    }

    private static void number(String name, String text, RecordWriter out) {
        if (NUMBER.matcher(text.strip()).matches()) {
            out.json(name, text.strip());
        } else {
            out.text(name, text);
        }
    }

    /** All text up to the end of the element at hand. */
    private static String text(XMLStreamReader in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> append(in, event, text);
            }
        }
        return text.toString();
    }

    private static void append(XMLStreamReader in, int event, StringBuilder text) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(in.getText());
            case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
            default -> throw new XMLStreamException("an entity, or the end, within an element");
        }
    }

    /** The name without its prefix. */
    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
