package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Objects of Graph as another one names them. */
final class Reference {
    private Reference() {}

    static ObjectNode of(String type, String id) {
        return Nodes.object().put("@odata.type", "#microsoft.graph." + type).put("id", id);
    }

    static List<ObjectNode> users(List<String> ids) {
        return ids.stream().map(id -> of("user", id)).toList();
    }
}
