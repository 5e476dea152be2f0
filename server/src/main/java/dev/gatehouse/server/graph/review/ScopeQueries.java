package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is reviewed, as Graph writes it: all assignments of a role, a query of eligible or of active ones, or both with whom they
 * are of. Any other query is an error, for it would be about something else.
 */
final class ScopeQueries {
    static final String QUERY_SCOPE = "#microsoft.graph.accessReviewQueryScope";
    private static final String BOTH_SCOPE = "#microsoft.graph.principalResourceMembershipsScope";
    private static final String ROLE = "/roleManagement/directory/roleDefinitions/";
    private static final Pattern ALL_OF_ROLE =
            Pattern.compile(Pattern.quote(ROLE) + "([^/?]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("^/?(v1\\.0|beta)(?=/)", Pattern.CASE_INSENSITIVE);
    static final Set<String> QUERY = Set.of("query", "queryType", "queryRoot");
    private static final Set<String> BOTH = Set.of("principalScopes", "resourceScopes");

    private ScopeQueries() {}

    /** Whether Graph has words for it: it has none here for roles over Azure resources. */
    static boolean isKnown(ReviewScope scope) {
        return switch (scope.of()) {
            case SettingKey.OfRole role -> role.scope() instanceof DirectoryScope;
            case SettingKey.OfGroup _ -> true;
        };
    }

    static ObjectNode write(ReviewScope scope) {
        boolean everybody = scope.principals().equals(EnumSet.allOf(Account.Kind.class));
        if (scope.kinds().size() == 1) {
            return query(AssignmentQuery.write(scope));
        }
        if (everybody && scope.of() instanceof SettingKey.OfRole role) {
            return query(ROLE + role.role());
        }
        ObjectNode both = Tree.object().put("@odata.type", BOTH_SCOPE);
        ArrayNode principals = both.putArray("principalScopes");
        scope.principals().stream().sorted().forEach(kind -> principals.add(query(path(kind))));
        ArrayNode resources = both.putArray("resourceScopes");
        switch (scope.of()) {
            case SettingKey.OfRole role -> resources.add(query(ROLE + role.role()));
            case SettingKey.OfGroup _ ->
                List.of(AssignmentKind.ELIGIBLE, AssignmentKind.ACTIVE)
                        .forEach(kind -> resources.add(query(AssignmentQuery.write(
                                new ReviewScope(scope.of(), Set.of(kind), EnumSet.allOf(Account.Kind.class))))));
        }
        return both;
    }

    static ReviewScope read(JsonNode node) {
        String type = Tree.text(node, "@odata.type").orElse("");
        if (type.equalsIgnoreCase(QUERY_SCOPE)) {
            return query("scope", node);
        }
        if (type.equalsIgnoreCase(BOTH_SCOPE)) {
            return both(Part.of("scope", node, BOTH));
        }
        throw GraphException.badRequest(
                "scope must have @odata.type " + QUERY_SCOPE + " or " + BOTH_SCOPE + "; Gatehouse has no other.");
    }

    /** A scope that begins at the root: relative to something it would be about something else. */
    static Part rooted(String name, JsonNode node) {
        Part part = Part.of(name, node, QUERY);
        if (part.text("queryRoot").isPresent()) {
            throw part.wrong("queryRoot", "must be null: the scope of a review begins at the root");
        }
        return part;
    }

    /** The query of a part, without the version that some write in front of it. */
    static String query(Part part) {
        if (part.text("queryType")
                .filter(type -> !type.equalsIgnoreCase("MicrosoftGraph"))
                .isPresent()) {
            throw part.wrong("queryType", "must be MicrosoftGraph");
        }
        String query = part.text("query").orElseThrow(() -> part.wrong("query", "is required"));
        return VERSION.matcher(query).replaceFirst("");
    }

    private static ReviewScope query(String name, JsonNode node) {
        String query = query(rooted(name, node));
        Matcher all = ALL_OF_ROLE.matcher(query);
        Optional<RoleDefinitionId> role =
                all.matches() ? ObjectId.parse(all.group(1)).map(RoleDefinitionId::new) : Optional.empty();
        return role.map(id -> ReviewScope.all(new SettingKey.OfRole(id, DirectoryScope.WHOLE)))
                .orElseGet(() -> AssignmentQuery.read(query));
    }

    /** Resources that are the same place, by one way each, of these principals. */
    private static ReviewScope both(Part part) {
        Set<Account.Kind> principals = new HashSet<>();
        for (JsonNode one : part.list("principalScopes")) {
            Part scope = rooted("scope/principalScopes", one);
            String query = query(scope);
            principals.add(List.of(Account.Kind.values()).stream()
                    .filter(kind -> path(kind).equalsIgnoreCase(query))
                    .findFirst()
                    .orElseThrow(() -> scope.wrong("query", "must be /users, /groups or /servicePrincipals")));
        }
        List<ReviewScope> resources = part.list("resourceScopes").stream()
                .map(one -> query("scope/resourceScopes", one))
                .toList();
        Set<SettingKey> places = resources.stream().map(ReviewScope::of).collect(Collectors.toSet());
        if (principals.isEmpty() || places.size() != 1) {
            throw GraphException.badRequest("scope must have principalScopes, and resourceScopes that are all about one"
                    + " role or one group.");
        }
        if (resources.stream().anyMatch(one -> one.principals().size() != Account.Kind.values().length)) {
            throw GraphException.badRequest(
                    "Whom it is about is said in scope/principalScopes; leave isof() out of scope/resourceScopes.");
        }
        return new ReviewScope(
                places.iterator().next(),
                resources.stream().flatMap(one -> one.kinds().stream()).collect(Collectors.toSet()),
                principals);
    }

    static ObjectNode query(String query) {
        ObjectNode scope = Tree.object()
                .put("@odata.type", QUERY_SCOPE)
                .put("query", query)
                .put("queryType", "MicrosoftGraph");
        scope.putNull("queryRoot");
        return scope;
    }

    private static String path(Account.Kind kind) {
        return switch (kind) {
            case USER -> "/users";
            case GROUP -> "/groups";
            case SERVICE_PRINCIPAL -> "/servicePrincipals";
        };
    }

    /** What kind of principal a type of Graph's is. */
    static String type(Account.Kind kind) {
        String plural = path(kind);
        return "microsoft.graph." + plural.substring(1, plural.length() - 1);
    }

    /** The kind of a type, in whatever case. */
    static Optional<Account.Kind> kind(String type) {
        return List.of(Account.Kind.values()).stream()
                .filter(kind -> type(kind).equalsIgnoreCase(type))
                .findFirst();
    }
}
