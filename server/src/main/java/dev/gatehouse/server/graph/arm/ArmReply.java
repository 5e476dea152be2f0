package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import java.util.stream.Stream;

/** What is the same of answers in Azure's form. */
final class ArmReply {
    /** How many a list has at most, for it comes whole. */
    static final int MOST = 5_000;

    private ArmReply() {}

    static Reply list(Stream<ObjectNode> entities) {
        ObjectNode whole = Tree.object();
        ArrayNode value = whole.putArray("value");
        entities.forEach(value::add);
        return Reply.of(whole);
    }

    /** There is none of a name. */
    static GraphException missing(String code, String name) {
        return new GraphException(
                404,
                code,
                "There is no '" + name.replaceAll("[^\\w-]", "?") + "' at this scope among those that you see.");
    }
}
