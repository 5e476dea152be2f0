package dev.gatehouse.server.graph.arm;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;
import java.util.Map;

/**
 * What an object of a body may have: nothing that is not known is passed over, for whoever wrote it meant something.
 *
 * @param code of the error of what is otherwise
 */
record ArmMembers(String code, Map<String, Kind> known) {
    /** Of what kind a value is. Each may be null, which says nothing. */
    enum Kind {
        TEXT("a text"),
        TRUTH("true or false"),
        OBJECT("an object"),
        LIST("a list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private boolean isOf(JsonNode value) {
            return value.isNull()
                    || switch (this) {
                        case TEXT -> value.isTextual();
                        case TRUTH -> value.isBoolean();
                        case OBJECT -> value.isObject();
                        case LIST -> value.isArray();
                    };
        }
    }

    ArmMembers {
        requireNonNull(code, "code is null");
        known = Map.copyOf(known);
    }

    /** What stands around the properties of something: clients send it as they read it. */
    static ArmMembers around(String code) {
        return new ArmMembers(
                code,
                Map.of(
                        "properties",
                        Kind.OBJECT,
                        "id",
                        Kind.TEXT,
                        "name",
                        Kind.TEXT,
                        "type",
                        Kind.TEXT,
                        "systemData",
                        Kind.OBJECT));
    }

    /**
     * Refuses an object that has something else.
     *
     * @param where the path of the object, with a slash at its end; empty for the body
     */
    void check(JsonNode object, String where) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = where + member.getKey().replaceAll("[^\\w@.$-]", "?");
            Kind kind = known.get(member.getKey());
            if (kind == null) {
                throw wrong(name + " does not exist, or cannot be asked for.");
            }
            if (!kind.isOf(member.getValue())) {
                throw wrong(name + " must be " + kind.words + ".");
            }
        }
    }

    private GraphException wrong(String message) {
        return new GraphException(400, code, message);
    }
}
