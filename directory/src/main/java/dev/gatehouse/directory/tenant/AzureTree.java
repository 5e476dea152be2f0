package dev.gatehouse.directory.tenant;

import dev.gatehouse.directory.AzureScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which management group lies in which, and which subscription: what no path says. */
public final class AzureTree {
    /** Of a tenant without Azure. */
    public static final AzureTree EMPTY = new AzureTree(Map.of());

    private static final AzureScope ROOT = new AzureScope("/");

    private final Map<AzureScope, AzureScope> parents;

    /**
     * A tree.
     *
     * @param parents of a management group or a subscription, the management group above it
     */
    public AzureTree(Map<AzureScope, AzureScope> parents) {
        this.parents = Map.copyOf(parents);
    }

    /** Whether whoever holds a role over the one scope holds it over the other: it is the same, or lies above it. */
    public boolean contains(AzureScope above, AzureScope below) {
        return above.contains(below) || lineage(below).stream().anyMatch(above::equals);
    }

    /** Everything above a scope, the nearest first, the root last; a circle, which no tenant has, ends it. */
    public List<AzureScope> lineage(AzureScope scope) {
        List<AzureScope> above = new ArrayList<>();
        Set<AzureScope> seen = new HashSet<>();
        AzureScope at = scope;
        while (seen.add(at) && !at.equals(ROOT)) {
            at = parent(at);
            above.add(at);
        }
        return above;
    }

    /** Every scope that the tree names. */
    public Set<AzureScope> scopes() {
        Set<AzureScope> all = new HashSet<>(parents.keySet());
        all.addAll(parents.values());
        return all;
    }

    private AzureScope parent(AzureScope scope) {
        return switch (scope.level()) {
            case ROOT -> ROOT;
            case MANAGEMENT_GROUP, SUBSCRIPTION -> parents.getOrDefault(scope, ROOT);
            case RESOURCE_GROUP ->
                new AzureScope(scope.path().substring(0, scope.path().indexOf("/resourcegroups/")));
            case RESOURCE -> ofResource(scope.path());
        };
    }

    private static AzureScope ofResource(String path) {
        int provider = path.lastIndexOf("/providers/");
        return provider <= 0
                ? ROOT
                : AzureScope.parse(path.substring(0, provider)).orElse(ROOT);
    }
}
