package dev.gatehouse.logs.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * PowerShell prints values as they are, so a value that holds "; name=" cannot be told from two members. Members begin
 * behind "; " with a name; within inner braces nothing begins.
 */
/** Turns an object as PowerShell prints it into a cell, {@code @{name=value; name=value}}, into JSON. */
final class PowerShellObject {
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z_@][A-Za-z0-9_.@]*)=");
    private static final int MAX_DEPTH = 16;

    private PowerShellObject() {}

    /** The object that the text is, as JSON whose values are texts and objects; empty if it is none. */
    static Optional<String> json(String text) {
        return object(text.strip(), 0).map(ObjectNode::toString);
    }

    private static Optional<ObjectNode> object(String text, int depth) {
        if (!text.startsWith("@{") || !text.endsWith("}") || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int end = text.length() - 1;
        Matcher name = NAME.matcher(text);
        int at = 2;
        while (at < end && name.region(at, end).lookingAt()) {
            int to = valueEnd(text, name.end(), end);
            String key = name.group(1);
            String value = text.substring(name.end(), to);
            Optional<ObjectNode> inner = object(value.strip(), depth + 1);
            if (inner.isPresent()) {
                object.set(key, inner.get());
            } else {
                object.put(key, value);
            }
            at = to + 1;
        }
        return at >= end && (at > 2 || end == 2) ? Optional.of(object) : Optional.empty();
    }

    /** Where a value ends: before a semicolon behind which the next member begins, or at the end. */
    private static int valueEnd(String text, int from, int end) {
        Matcher name = NAME.matcher(text);
        int braces = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                braces++;
            } else if (c == '}') {
                braces--;
            } else if (c == ';' && braces <= 0 && name.region(i + 1, end).lookingAt()) {
                return i;
            }
        }
        return end;
    }
}
