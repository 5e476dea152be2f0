package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.server.graph.Tree;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is asked, as Graph's queries. Where nobody is named each is asked about himself; where he is asked beside others he is
 * {@code .}, which Graph does not have.
 */
final class ReviewerQueries {
    private static final String DECISIONS = "decisions";
    private static final String MANAGER = "./manager";
    private static final String HIMSELF = ".";
    private static final Pattern USER = Pattern.compile("/users/([^/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEMBERS =
            Pattern.compile("/groups/([^/]+)/transitiveMembers(/microsoft\\.graph\\.user)?", Pattern.CASE_INSENSITIVE);

    private ReviewerQueries() {}

    /** Those who are asked first. */
    static ArrayNode reviewers(Set<Reviewer> all) {
        return all.equals(Set.of(new Reviewer.Himself())) ? write(Set.of()) : write(all);
    }

    /** Those who are asked in their place. */
    static ArrayNode write(Set<Reviewer> all) {
        List<ObjectNode> queries = all.stream()
                .map(ReviewerQueries::query)
                .sorted(Comparator.comparing(one -> one.path("query").asText()))
                .toList();
        return JsonNodeFactory.instance.arrayNode().addAll(queries);
    }

    static Set<Reviewer> readReviewers(Part part, String property) {
        Set<Reviewer> all = read(part, property);
        return all.isEmpty() ? Set.of(new Reviewer.Himself()) : all;
    }

    static Set<Reviewer> read(Part part, String property) {
        Set<Reviewer> all = new HashSet<>();
        for (JsonNode one : part.list(property)) {
            all.add(reviewer(Part.of(part.name(property), one, ScopeQueries.QUERY)));
        }
        return all;
    }

    private static ObjectNode query(Reviewer reviewer) {
        return switch (reviewer) {
            case Reviewer.User user -> query("/users/" + user.id(), Optional.empty());
            case Reviewer.Members group ->
                query("/groups/" + group.group() + "/transitiveMembers/microsoft.graph.user", Optional.empty());
            case Reviewer.Superior _ -> query(MANAGER, Optional.of(DECISIONS));
            case Reviewer.Himself _ -> query(HIMSELF, Optional.of(DECISIONS));
        };
    }

    private static ObjectNode query(String query, Optional<String> root) {
        ObjectNode scope = Tree.object().put("query", query).put("queryType", "MicrosoftGraph");
        scope.set("queryRoot", Tree.text(root));
        return scope;
    }

    private static Reviewer reviewer(Part part) {
        String query = ScopeQueries.query(part);
        boolean ofDecision =
                part.text("queryRoot").filter(DECISIONS::equalsIgnoreCase).isPresent();
        if (ofDecision && query.equalsIgnoreCase(MANAGER)) {
            return new Reviewer.Superior();
        }
        if (ofDecision && query.equals(HIMSELF)) {
            return new Reviewer.Himself();
        }
        return named(USER, query)
                .<Reviewer>map(Reviewer.User::new)
                .or(() -> named(MEMBERS, query).map(Reviewer.Members::new))
                .orElseThrow(() -> part.wrong(
                        "query",
                        "must be /users/{id}, /groups/{id}/transitiveMembers/microsoft.graph.user, or ./manager with"
                                + " queryRoot decisions; a list without any has each review what he has himself"));
    }

    private static Optional<PrincipalId> named(Pattern pattern, String query) {
        Matcher matcher = pattern.matcher(query);
        return matcher.matches() ? ObjectId.parse(matcher.group(1)).map(PrincipalId::new) : Optional.empty();
    }
}
