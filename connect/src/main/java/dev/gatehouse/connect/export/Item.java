package dev.gatehouse.connect.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object of an export. Asked for its members, it tells of those that are not what they should be, and answers as if
 * they were not there.
 */
record Item(JsonNode node, Place place, Problems problems) {
    private static final int LONGEST = 4_096;
    private static final String AGAIN = "ask for it again; it was read without this";

    /** Tells of the whole object. */
    void wrong(String what, String remedy) {
        problems.add(place, what, remedy);
    }

    String file() {
        return place.file();
    }

    boolean has(String name) {
        return !member(name).isMissingNode();
    }

    /** A member that should be an object; an empty one where it is none. */
    Item child(String name) {
        JsonNode value = member(name);
        if (!value.isObject() && !isNothing(value)) {
            isNot(name, "an object");
        }
        return at(value.isObject() ? value : MissingNode.getInstance(), name);
    }

    /** The objects in a member that should be a list of them. */
    List<Item> children(String name) {
        List<Item> children = new ArrayList<>();
        int index = 0;
        for (JsonNode value : list(name)) {
            Item child = at(value, name + "/" + index++);
            if (value.isObject()) {
                children.add(child);
            } else {
                child.wrong("is no object", AGAIN);
            }
        }
        return children;
    }

    Optional<String> text(String name) {
        JsonNode value = member(name);
        if (isNothing(value)) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            isNot(name, value.isTextual() ? "a text of this length" : "a text");
            return Optional.empty();
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }

    Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode value : list(name)) {
            if (value.isTextual() && value.textValue().length() <= LONGEST) {
                texts.add(value.textValue());
            } else {
                isNot(name, "a list of texts");
            }
        }
        return texts;
    }

    Optional<Boolean> flag(String name) {
        JsonNode value = member(name);
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (!isNothing(value)) {
            isNot(name, "true or false");
        }
        return Optional.empty();
    }

    Optional<ObjectId> id(String name) {
        Optional<String> text = text(name);
        Optional<ObjectId> id = text.flatMap(ObjectId::parse);
        if (text.isPresent() && id.isEmpty()) {
            isNot(name, "the id of an object");
        }
        return id;
    }

    Optional<PrincipalId> principal(String name) {
        return id(name).map(PrincipalId::new);
    }

    /** An id without which the object is of no use. */
    Optional<ObjectId> needed(String name) {
        Optional<ObjectId> id = id(name);
        if (id.isEmpty()) {
            wrong("has no " + name + " that names an object, and was left out", "ask for it again, with " + name);
        }
        return id;
    }

    Optional<Instant> time(String name) {
        Optional<String> text = text(name);
        Optional<Instant> time = text.flatMap(Times::instant);
        if (text.isPresent() && time.isEmpty() && !Times.isNever(text.get())) {
            isNot(name, "a time");
        }
        return time;
    }

    private List<JsonNode> list(String name) {
        JsonNode value = member(name);
        if (!value.isArray() && !isNothing(value)) {
            isNot(name, "a list");
        }
        return value.isArray() ? List.copyOf(value.valueStream().toList()) : List.of();
    }

    private void isNot(String name, String wanted) {
        problems.add(within(name), "is not " + wanted, AGAIN);
    }

    private Item at(JsonNode value, String name) {
        return new Item(value, within(name), problems);
    }

    private Place within(String name) {
        return new Place(place.file(), place.line(), place.position() + "/" + name);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** PowerShell writes {@code UserPrincipalName} for {@code userPrincipalName}. */
    private JsonNode member(String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return exact;
    }
}
