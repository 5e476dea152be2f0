package dev.gatehouse.connect.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Reads what an item says of itself: its {@code type} and {@code id} in Azure, its {@code @odata.type} in Graph. */
final class ItemType {
    private static final String AUTHORIZATION = "microsoft.authorization/";
    private static final String MANAGEMENT_GROUPS = "microsoft.management/managementgroups";
    private static final String GRAPH = "#microsoft.graph.";

    private ItemType() {}

    static Optional<Kind> kind(JsonNode item) {
        return collection(item).map(Kind::of);
    }

    private static Optional<ExportCollection> collection(JsonNode item) {
        if (item.path("takenAt").isTextual() && !item.has("id")) {
            return Optional.of(ExportCollection.EXPORT);
        }
        String type = lower(item, "type");
        String id = lower(item, "id");
        if (type.startsWith(AUTHORIZATION)) {
            return ExportCollection.named(type.substring(AUTHORIZATION.length()), true);
        }
        int authorization = id.indexOf("/providers/" + AUTHORIZATION);
        if (authorization >= 0) {
            String rest = id.substring(authorization + "/providers/".length() + AUTHORIZATION.length());
            return ExportCollection.named(rest.split("/", 2)[0], true);
        }
        if (type.startsWith(MANAGEMENT_GROUPS) || id.startsWith("/providers/" + MANAGEMENT_GROUPS + "/")) {
            return Optional.of(ExportCollection.AZURE_MANAGEMENT_GROUPS);
        }
        if (type.equals("/subscriptions")) {
            return Optional.of(ExportCollection.AZURE_MANAGEMENT_GROUPS);
        }
        if (id.startsWith("/subscriptions/") && item.has("subscriptionId")) {
            return Optional.of(ExportCollection.AZURE_SUBSCRIPTIONS);
        }
        String graph = lower(item, "@odata.type");
        return graph.startsWith(GRAPH)
                ? ExportCollection.named(graph.substring(GRAPH.length()) + "s", false)
                : Optional.empty();
    }

    private static String lower(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
    }
}
