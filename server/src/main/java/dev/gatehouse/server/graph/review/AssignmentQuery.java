package dev.gatehouse.server.graph.review;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.odata.Expression;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.Literal;
import dev.gatehouse.server.graph.odata.ODataException;
import dev.gatehouse.server.graph.odata.Operand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query of eligible or of active assignments of a role or a place in a group, of some kinds of principals. */
final class AssignmentQuery {
    private static final String ROLES = "/roleManagement/directory/role";
    private static final String GROUPS = "/identityGovernance/privilegedAccess/group/";
    private static final String EXPAND = "$expand=principal";
    private static final String FILTER = "$filter=";
    private static final String ASSIGNED = "assignmentType";

    private AssignmentQuery() {}

    /** Of a scope that is about one kind of assignment. */
    static String write(ReviewScope scope) {
        AssignmentKind kind = scope.kinds().iterator().next();
        List<String> clauses = new ArrayList<>();
        boolean ofRole = scope.of() instanceof SettingKey.OfRole;
        if (kind == AssignmentKind.ACTIVE) {
            clauses.add("assignmentType eq '" + (ofRole ? "Assigned" : "assigned") + "'");
        }
        if (!scope.principals().equals(EnumSet.allOf(Account.Kind.class))) {
            String types = scope.principals().stream()
                    .sorted()
                    .map(one -> "isof(principal,'" + ScopeQueries.type(one) + "')")
                    .collect(Collectors.joining(" or "));
            clauses.add(scope.principals().size() == 1 ? types : "(" + types + ")");
        }
        switch (scope.of()) {
            case SettingKey.OfRole role -> clauses.add("roleDefinitionId eq '" + role.role() + "'");
            case SettingKey.OfGroup place -> {
                clauses.add("groupId eq '" + place.group() + "'");
                clauses.add("accessId eq '" + Words.camel(place.access()) + "'");
            }
        }
        return path(kind, ofRole) + "?" + EXPAND + "&" + FILTER + "(" + String.join(" and ", clauses) + ")";
    }

    static ReviewScope read(String query) {
        int mark = query.indexOf('?');
        if (mark < 0) {
            throw unsupported();
        }
        String path = query.substring(0, mark);
        List<String> options = List.of(query.substring(mark + 1).split("&", -1));
        List<String> filters = options.stream()
                .filter(option -> option.startsWith(FILTER))
                .map(option -> option.substring(FILTER.length()))
                .toList();
        boolean others = options.stream().anyMatch(option -> !option.startsWith(FILTER) && !option.equals(EXPAND));
        if (filters.size() != 1 || others) {
            throw unsupported();
        }
        for (AssignmentKind kind : AssignmentKind.values()) {
            for (boolean ofRole : new boolean[] {true, false}) {
                if (path(kind, ofRole).equalsIgnoreCase(path)) {
                    return new Clauses(filters.getFirst()).scope(kind, ofRole);
                }
            }
        }
        throw unsupported();
    }

    private static String path(AssignmentKind kind, boolean ofRole) {
        String word = switch (kind) {
            case ELIGIBLE -> ofRole ? "Eligibility" : "eligibility";
            case ACTIVE -> ofRole ? "Assignment" : "assignment";
        };
        return (ofRole ? ROLES : GROUPS) + word + "ScheduleInstances";
    }

    private static GraphException unsupported() {
        return GraphException.badRequest(
                "The query of a scope must be /roleManagement/directory/roleDefinitions/{id}, or "
                        + "roleEligibilityScheduleInstances?$expand=principal&$filter=(isof(principal,'microsoft.graph.user') and"
                        + " roleDefinitionId eq '{id}') below /roleManagement/directory, or roleAssignmentScheduleInstances likewise"
                        + " with assignmentType eq 'Assigned'; for groups eligibilityScheduleInstances or"
                        + " assignmentScheduleInstances below /identityGovernance/privilegedAccess/group with groupId and accessId."
                        + " Gatehouse reviews nothing else.");
    }

    /** What a filter asks for, each thing once. */
    private static final class Clauses {
        private final Map<String, String> equal = new HashMap<>();
        private Optional<Set<Account.Kind>> principals = Optional.empty();

        Clauses(String filter) {
            try {
                take(Filter.parse(filter).expression());
            } catch (ODataException e) {
                throw GraphException.badRequest("The filter of a scope's query: " + e.getMessage());
            }
        }

        private void take(Expression expression) {
            switch (expression) {
                case Expression.And and -> and.all().forEach(this::take);
                case Expression.IsOf one -> among(List.of(one));
                case Expression.Or or -> among(or.all());
                case Expression.Compare(Operand.Path path, var how, Operand.Value(Literal.Text text))
                when how == Expression.Comparison.EQ -> {
                    if (equal.put(path.toString(), text.value()) != null) {
                        throw unsupported();
                    }
                }
                case Expression.Compare _,
                        Expression.Not _,
                        Expression.In _,
                        Expression.Find _,
                        Expression.Holds _,
                        Expression.Some _ -> throw unsupported();
            }
        }

        private void among(List<Expression> types) {
            if (principals.isPresent()) {
                throw unsupported();
            }
            principals = Optional.of(types.stream().map(Clauses::kind).collect(Collectors.toSet()));
        }

        private static Account.Kind kind(Expression expression) {
            return expression instanceof Expression.IsOf one
                            && one.what()
                                    .filter(what -> what.toString().equals("principal"))
                                    .isPresent()
                    ? ScopeQueries.kind(one.type()).orElseThrow(AssignmentQuery::unsupported)
                    : refuse();
        }

        private static Account.Kind refuse() {
            throw unsupported();
        }

        ReviewScope scope(AssignmentKind kind, boolean ofRole) {
            boolean assigned = Optional.ofNullable(equal.remove(ASSIGNED))
                    .map(text -> {
                        if (!text.equalsIgnoreCase("Assigned")) {
                            throw unsupported();
                        }
                        return true;
                    })
                    .orElse(false);
            if (assigned != (kind == AssignmentKind.ACTIVE)) {
                throw unsupported();
            }
            SettingKey of = ofRole
                    ? new SettingKey.OfRole(new RoleDefinitionId(id("roleDefinitionId")), DirectoryScope.WHOLE)
                    : new SettingKey.OfGroup(new PrincipalId(id("groupId")), access());
            if (!equal.isEmpty()) {
                throw unsupported();
            }
            return new ReviewScope(of, Set.of(kind), principals.orElse(EnumSet.allOf(Account.Kind.class)));
        }

        private ObjectId id(String property) {
            return Optional.ofNullable(equal.remove(property))
                    .flatMap(ObjectId::parse)
                    .orElseThrow(AssignmentQuery::unsupported);
        }

        private Target.Access access() {
            String text = Optional.ofNullable(equal.remove("accessId")).orElse("");
            return Stream.of(Target.Access.values())
                    .filter(access -> access.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(AssignmentQuery::unsupported);
        }
    }
}
