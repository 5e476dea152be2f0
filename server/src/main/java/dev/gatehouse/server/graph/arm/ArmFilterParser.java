package dev.gatehouse.server.graph.arm;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Shown;
import dev.gatehouse.server.graph.arm.ArmFilter.Mine;
import dev.gatehouse.server.graph.odata.Expression;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.Literal;
import dev.gatehouse.server.graph.odata.ODataException;
import dev.gatehouse.server.graph.odata.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the filter of one of Azure's collections: some functions and equalities, each of them once, which must all hold.
 * Whatever else is written is refused by its name, for whoever filters believes that he has what he asked for.
 */
enum ArmFilterParser {
    REQUESTS(
            Term.AS_TARGET,
            Term.AS_REQUESTOR,
            Term.AS_CREATED_BY,
            Term.AS_APPROVER,
            Term.AT_SCOPE,
            Term.PRINCIPAL,
            Term.ROLE,
            Term.STATUS),
    /** Schedules and their instances. */
    GRANTS(Term.AS_TARGET, Term.ASSIGNED_TO, Term.AT_SCOPE, Term.PRINCIPAL, Term.ROLE, Term.STATUS),
    APPROVALS(Term.AS_TARGET, Term.AS_REQUESTOR, Term.AS_CREATED_BY, Term.AS_APPROVER),
    /** Policies and their assignments. */
    POLICIES(Term.AT_SCOPE, Term.ROLE);

    /** What can be said. */
    private enum Term {
        AS_TARGET("asTarget()", "asTarget()"),
        AS_REQUESTOR("asRequestor()", "asRequestor()"),
        AS_CREATED_BY("asCreatedBy()", "asCreatedBy()"),
        AS_APPROVER("asApprover()", "asApprover()"),
        AT_SCOPE("atScope()", "atScope()"),
        ASSIGNED_TO("assignedTo", "assignedTo('{id}')"),
        PRINCIPAL("principalId", "principalId eq '{id}'"),
        ROLE("roleDefinitionId", "roleDefinitionId eq '{id}'"),
        STATUS("status", "status eq '...'");

        private final String name;
        private final String usage;

        Term(String name, String usage) {
            this.name = name;
            this.usage = usage;
        }

        boolean isFunction() {
            return name.endsWith("()");
        }
    }

    private static final Set<String> FUNCTIONS =
            Set.of("asTarget", "asRequestor", "asCreatedBy", "asApprover", "atScope", "assignedTo");
    private static final Map<Term, Mine> MINE = new EnumMap<>(Map.of(
            Term.AS_TARGET,
            Mine.TARGET,
            Term.AS_REQUESTOR,
            Mine.REQUESTOR,
            Term.AS_CREATED_BY,
            Mine.REQUESTOR,
            Term.AS_APPROVER,
            Mine.APPROVER));

    private final List<Term> terms;

    ArmFilterParser(Term... terms) {
        this.terms = List.of(terms);
    }

    /** What a call wants. */
    ArmFilter read(Call call) {
        List<String> filters = new ArrayList<>();
        call.options().forEach((name, value) -> {
            String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^\\$", "");
            if (bare.equals("filter")) {
                filters.add(value);
            } else if (name.startsWith("$")) {
                throw wrong(Shown.of(name) + " is not supported here; $filter is.");
            }
        });
        if (filters.size() > 1) {
            throw wrong("$filter is there twice.");
        }
        return read(filters.isEmpty() ? "" : filters.getFirst());
    }

    /** What a text says; everything where it is empty. */
    ArmFilter read(String text) {
        Map<Term, String> said = new EnumMap<>(Term.class);
        for (Expression one : text.isBlank() ? List.<Expression>of() : parsed(text)) {
            Term term = term(one).filter(terms::contains).orElseThrow(() -> unknown(one));
            if (said.put(term, value(one)) != null) {
                throw wrong(term.name + " is there twice.");
            }
        }
        List<Term> ways = said.keySet().stream().filter(MINE::containsKey).toList();
        if (ways.size() > 1) {
            throw wrong(ways.get(0).name + " and " + ways.get(1).name + " do not go together.");
        }
        return new ArmFilter(
                ways.isEmpty() ? Mine.NOT : MINE.getOrDefault(ways.getFirst(), Mine.NOT),
                said.containsKey(Term.AT_SCOPE),
                principal(said, Term.PRINCIPAL),
                principal(said, Term.ASSIGNED_TO),
                Optional.ofNullable(said.get(Term.ROLE))
                        .map(
                                role -> ArmFilter.role(role)
                                        .orElseThrow(
                                                () -> wrong(
                                                        "roleDefinitionId must be a GUID, or the path of a role, which ends with one."))),
                Optional.ofNullable(said.get(Term.STATUS)));
    }

    private static List<Expression> parsed(String text) {
        try {
            return conjunction(Filter.parse(text, FUNCTIONS).expression()).toList();
        } catch (ODataException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Stream<Expression> conjunction(Expression expression) {
        return expression instanceof Expression.And and
                ? and.all().stream().flatMap(ArmFilterParser::conjunction)
                : Stream.of(expression);
    }

    private static Optional<Term> term(Expression one) {
        return switch (one) {
            case Expression.Holds(Operand.Path path) -> named(path).filter(Term::isFunction);
            case Expression.Compare(Operand.Path path, var how, Operand.Value(Literal.Text _))
            when how == Expression.Comparison.EQ -> named(path).filter(term -> !term.isFunction());
            default -> Optional.empty();
        };
    }

    private static Optional<Term> named(Operand.Path path) {
        return Arrays.stream(Term.values())
                .filter(term -> term.name.equalsIgnoreCase(path.toString()))
                .findFirst();
    }

    private static String value(Expression one) {
        return one instanceof Expression.Compare(var _, var _, Operand.Value(Literal.Text text)) ? text.value() : "";
    }

    private static Optional<PrincipalId> principal(Map<Term, String> said, Term term) {
        return Optional.ofNullable(said.get(term))
                .map(id -> ObjectId.parse(id)
                        .map(PrincipalId::new)
                        .orElseThrow(() -> wrong(term.name + " must be the id of a principal, a GUID.")));
    }

    private GraphException unknown(Expression one) {
        return wrong("'" + Shown.of(one.toString()) + "' is not supported here. There are "
                + terms.stream().map(term -> term.usage).collect(Collectors.joining(", ")) + ", joined by 'and'.");
    }

    private static GraphException wrong(String message) {
        return new GraphException(400, "InvalidFilter", message);
    }
}
