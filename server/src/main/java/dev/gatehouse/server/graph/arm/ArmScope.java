package dev.gatehouse.server.graph.arm;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.GraphException;
import java.util.Set;

/** What a path is about. */
final class ArmScope {
    private static final Set<String> VERSIONS = Set.of(
            "2020-10-01",
            "2020-10-01-preview",
            "2021-01-01-preview",
            "2022-04-01",
            "2022-04-01-preview",
            "2022-08-01-preview",
            "2024-02-01-preview",
            "2024-09-01-preview");
    private static final String BELOW = "/providers/Microsoft.Authorization/";

    private ArmScope() {}

    /** It; an error where there is no such scope, or no version of the API was named. */
    static AzureScope of(Call call) {
        String version = call.options().getOrDefault("api-version", "");
        if (version.isEmpty()) {
            throw new GraphException(
                    400,
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        }
        if (!VERSIONS.contains(version)) {
            throw new GraphException(
                    400,
                    "InvalidApiVersionParameter",
                    "The api-version is invalid. The supported versions are '"
                            + String.join(",", new java.util.TreeSet<>(VERSIONS)) + "'.");
        }
        return AzureScope.parse(call.path().getFirst())
                .orElseThrow(() -> new GraphException(
                        400,
                        "InvalidScope",
                        "The path does not begin with a scope: /subscriptions/{id}, /subscriptions/{id}/resourceGroups/{name},"
                                + " a resource in one, or /providers/Microsoft.Management/managementGroups/{id}."));
    }

    /** The id of something at a scope. */
    static String id(AzureScope scope, String collection, String name) {
        String path = scope.path().equals("/") ? "" : scope.path();
        return path + BELOW + collection + "/" + name;
    }

    /** The type of what is in a collection. */
    static String type(String collection) {
        return "Microsoft.Authorization/" + Character.toUpperCase(collection.charAt(0)) + collection.substring(1);
    }
}
