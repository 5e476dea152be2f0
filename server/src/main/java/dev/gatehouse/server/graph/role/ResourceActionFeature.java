package dev.gatehouse.server.graph.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ResourceAction;
import dev.gatehouse.directory.RolePermissions;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Collections;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What roles can permit at all, as far as the built-in ones permit it: by service, and in it by action. */
@Singleton
final class ResourceActionFeature implements Feature {
    private static final String PATH = "roleManagement/directory/resourceNamespaces";
    private static final String ACTIONS = "resourceActions";
    private static final EntityType ACTION = new EntityType(
            "unifiedRbacResourceAction",
            Set.of("id", "name", "actionVerb", "description", "isPrivileged", "resourceScopeId"));
    private static final EntityType NAMESPACE = new EntityType(
            "unifiedRbacResourceNamespace",
            Set.of("id", "name"),
            Map.of(ACTIONS, new Link(() -> ACTION, ResourceActionFeature::actions)));

    private final Reading reading;

    ResourceActionFeature(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(new Collections(reading).read(PATH, new Namespaces(), Endpoint.READERS));
        all.add(new Endpoint(
                "GET",
                PATH + "/{id}/" + ACTIONS + "/{action}",
                Version.ALL,
                Endpoint.READERS,
                (call, arguments) -> one(call, arguments)));
        return all;
    }

    /** The services, made anew for each call: whoever is answered has them shaped as he asked for them. */
    private record Namespaces() implements EntitySet {
        @Override
        public EntityType type() {
            return NAMESPACE;
        }

        @Override
        public Stream<Item> list(Wanted wanted) {
            return all().list(wanted);
        }

        @Override
        public Optional<ObjectNode> find(String id) {
            return all().find(id);
        }

        private static FixedSet all() {
            return new FixedSet(
                    NAMESPACE,
                    RolePermissions.builtIn().namespaces().keySet().stream()
                            .map(ResourceActionFeature::namespace)
                            .toList());
        }
    }

    private Reply one(Call call, Arguments arguments) {
        String id = arguments.get("action");
        ObjectNode action = new FixedSet(ACTION, actions(arguments.get("id")))
                .find(id)
                .orElseThrow(() -> GraphException.notFound(id));
        String context = PATH + "('" + action.get("name").asText().split("/", 2)[0] + "')/" + ACTIONS + "/$entity";
        return Reply.of(reading.whole(call, action, ACTION, context));
    }

    private static List<JsonNode> actions(List<ObjectNode> namespaces) {
        return namespaces.stream()
                .<JsonNode>map(namespace -> actions(namespace.get("id").asText()))
                .toList();
    }

    /** Those of a namespace; none where there is no such. */
    private static ArrayNode actions(String namespace) {
        ArrayNode all = Tree.object().arrayNode();
        RolePermissions.builtIn().namespaces().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(namespace))
                .flatMap(entry -> entry.getValue().stream())
                .forEach(action -> all.add(entity(action)));
        return all;
    }

    private static ObjectNode namespace(String name) {
        ObjectNode entity = Tree.object();
        entity.put("id", name);
        entity.put("name", name);
        return entity;
    }

    private static ObjectNode entity(ResourceAction action) {
        ObjectNode entity = Tree.object();
        entity.put("id", action.id());
        entity.put("name", action.name());
        entity.set("actionVerb", Tree.text(action.verb()));
        entity.putNull("description");
        entity.put("isPrivileged", action.privileged());
        entity.putNull("resourceScopeId");
        return entity;
    }
}
