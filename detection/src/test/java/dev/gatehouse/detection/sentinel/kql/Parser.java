package dev.gatehouse.detection.sentinel.kql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.gatehouse.detection.sentinel.kql.Query.Column;
import dev.gatehouse.detection.sentinel.kql.Query.Source;
import dev.gatehouse.detection.sentinel.kql.Query.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a query. */
final class Parser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WORDS =
            Set.of("contains", "contains_cs", "startswith", "startswith_cs", "endswith", "endswith_cs");
    private static final Set<String> SIGNS = Set.of("=~", "!~", "==", "!=", "<", "<=", ">", ">=", "!contains");

    private final String text;
    private final List<Token> tokens;
    private final Set<String> tables = new HashSet<>();
    private int at;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    static Script parse(String text, Set<String> tables) {
        Parser parser = new Parser(text);
        parser.tables.addAll(tables);
        List<Script.Let> lets = new ArrayList<>();
        while (parser.peek().is("let")) {
            lets.add(parser.let());
        }
        Query query = parser.query();
        parser.expectEnd();
        return new Script(lets, query);
    }

    private Script.Let let() {
        take("let");
        String name = name();
        take("=");
        Script.Let let;
        if (peek().is("(") && peek(2).is(":")) {
            let = function(name);
        } else if (beginsTable()) {
            let = new Script.Let.OfTable(name, query());
            tables.add(name);
        } else {
            let = new Script.Let.OfScalar(name, expr());
        }
        take(";");
        return let;
    }

    private Script.Let function(String name) {
        take("(");
        List<String> parameters = new ArrayList<>();
        do {
            parameters.add(name());
            take(":");
            name();
        } while (took(","));
        take(")");
        take("{");
        Expr body = expr();
        take("}");
        return new Script.Let.OfFunction(name, parameters, body);
    }

    private boolean beginsTable() {
        return peek().is("union")
                || peek().is("materialize")
                || peek().is("_GetWatchlist")
                || tables.contains(peek().text());
    }

    private Query query() {
        Source source = source();
        List<Step> steps = new ArrayList<>();
        while (took("|")) {
            steps.add(step());
        }
        return new Query(source, steps);
    }

    private Source source() {
        if (took("union")) {
            if (took("isfuzzy")) {
                take("=");
                take("true");
            }
            List<Query> parts = new ArrayList<>();
            do {
                parts.add(inParentheses());
            } while (took(","));
            return new Source.Union(parts);
        }
        if (took("materialize")) {
            return new Source.Inner(inParentheses());
        }
        if (took("_GetWatchlist")) {
            take("(");
            String alias = string();
            take(")");
            return new Source.Watchlist(alias);
        }
        if (peek().is("(")) {
            return new Source.Inner(inParentheses());
        }
        return new Source.Named(name());
    }

    private Query inParentheses() {
        take("(");
        Query query = query();
        take(")");
        return query;
    }

    private Step step() {
        String word = name();
        return switch (word) {
            case "where" -> new Step.Where(expr());
            case "extend" -> new Step.Extend(columns());
            case "project" -> new Step.Project(columns());
            case "mv-apply" -> mvApply();
            case "mv-expand" -> {
                Column column = column();
                yield new Step.MvExpand(column.name(), column.expr());
            }
            case "summarize" -> {
                List<Column> results = peek().is("by") ? List.of() : columns();
                yield new Step.Summarize(results, took("by") ? columns() : List.of());
            }
            case "sort" -> {
                take("by");
                Expr by = expr();
                take("asc");
                yield new Step.Sort(by);
            }
            case "join" -> {
                take("kind");
                take("=");
                take("inner");
                Query right = inParentheses();
                take("on");
                List<String> on = new ArrayList<>();
                do {
                    on.add(name());
                } while (took(","));
                yield new Step.Join(right, on);
            }
            default -> throw new KqlError("an operator that is not known: " + word);
        };
    }

    private Step mvApply() {
        Optional<String> index = Optional.empty();
        if (took("with_itemindex")) {
            take("=");
            index = Optional.of(name());
        }
        Column column = column();
        take("on");
        take("(");
        List<Step> steps = new ArrayList<>();
        do {
            steps.add(step());
        } while (took("|"));
        take(")");
        return new Step.MvApply(index, column.name(), column.expr(), steps);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        do {
            columns.add(column());
        } while (took(","));
        return columns;
    }

    private Column column() {
        if (peek().kind() == Token.Kind.NAME && peek(1).is("=")) {
            String name = name();
            take("=");
            return new Column(name, expr());
        }
        Expr expr = expr();
        return new Column(expr instanceof Expr.Name named ? named.name() : "Column", expr);
    }

    private Expr expr() {
        Expr left = and();
        while (took("or")) {
            left = new Expr.Binary("or", left, and());
        }
        return left;
    }

    private Expr and() {
        Expr left = comparison();
        while (took("and")) {
            left = new Expr.Binary("and", left, comparison());
        }
        return left;
    }

    private Expr comparison() {
        Expr left = sum();
        Token next = peek();
        if ((next.kind() == Token.Kind.SIGN && SIGNS.contains(next.text()))
                || (next.kind() == Token.Kind.NAME && WORDS.contains(next.text()))) {
            at++;
            return new Expr.Binary(next.text(), left, sum());
        }
        if (took("matches")) {
            take("regex");
            return new Expr.Binary("matches regex", left, sum());
        }
        if (took("between")) {
            take("(");
            Expr from = sum();
            take("..");
            Expr to = sum();
            take(")");
            return new Expr.Between(left, from, to);
        }
        for (String in : List.of("in", "in~", "!in", "!in~")) {
            if (took(in)) {
                take("(");
                List<Expr> among = new ArrayList<>();
                do {
                    among.add(expr());
                } while (took(","));
                take(")");
                return new Expr.In(left, among, in.endsWith("~"), in.startsWith("!"));
            }
        }
        return left;
    }

    private Expr sum() {
        Expr left = product();
        while (peek().is("+") || peek().is("-")) {
            left = new Expr.Binary(tokens.get(at++).text(), left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = postfix();
        while (peek().is("*") || peek().is("/")) {
            left = new Expr.Binary(tokens.get(at++).text(), left, postfix());
        }
        return left;
    }

    private Expr postfix() {
        Expr of = primary();
        while (true) {
            if (took(".")) {
                of = new Expr.Member(of, new Expr.Literal(name()));
            } else if (took("[")) {
                of = new Expr.Member(of, expr());
                take("]");
            } else {
                return of;
            }
        }
    }

    private Expr primary() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case TEXT -> new Expr.Literal(token.text());
            case NUMBER ->
                token.text().contains(".")
                        ? new Expr.Literal(Double.parseDouble(token.text()))
                        : new Expr.Literal(Long.parseLong(token.text()));
            case SPAN -> new Expr.Literal(span(token.text()));
            case SIGN -> {
                if (!token.is("(")) {
                    throw new KqlError("unexpected " + token);
                }
                Expr inner = expr();
                take(")");
                yield inner;
            }
            case NAME -> named(token.text());
            case END -> throw new KqlError("the query ends too early");
        };
    }

    private Expr named(String name) {
        if (name.equals("true") || name.equals("false")) {
            return new Expr.Literal(Boolean.parseBoolean(name));
        }
        if (!peek().is("(")) {
            return new Expr.Name(name);
        }
        if (name.equals("dynamic")) {
            return new Expr.Literal(json());
        }
        if (name.equals("toscalar")) {
            return new Expr.Scalar(inParentheses());
        }
        take("(");
        List<Expr> arguments = new ArrayList<>();
        while (!took(")")) {
            arguments.add(expr());
            if (!peek().is(")")) {
                take(",");
            }
        }
        return new Expr.Call(name, arguments);
    }

    /** What stands in the parentheses of {@code dynamic} is JSON. */
    private Object json() {
        int from = peek().at() + 1;
        int depth = 0;
        do {
            depth += peek().is("(") ? 1 : peek().is(")") ? -1 : 0;
            at++;
        } while (depth > 0);
        try {
            String inner = text.substring(from, tokens.get(at - 1).at());
            return inner.equals("null") ? NullNode.getInstance() : JSON.readTree(inner);
        } catch (JsonProcessingException e) {
            throw new KqlError("no JSON: " + e.getMessage());
        }
    }

    private static Duration span(String text) {
        long number = Long.parseLong(text.replaceAll("[a-z]+$", ""));
        return switch (text.replaceAll("^[0-9]+", "")) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMillis(number);
        };
    }

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private boolean took(String wanted) {
        boolean found = peek().is(wanted);
        at += found ? 1 : 0;
        return found;
    }

    private void take(String wanted) {
        if (!took(wanted)) {
            throw new KqlError("expected " + wanted + ", found " + peek() + " before "
                    + text.substring(peek().at(), Math.min(text.length(), peek().at() + 40)));
        }
    }

    private String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw new KqlError("expected a name, found " + peek());
        }
        return tokens.get(at++).text();
    }

    private String string() {
        if (peek().kind() != Token.Kind.TEXT) {
            throw new KqlError("expected a string, found " + peek());
        }
        return tokens.get(at++).text();
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw new KqlError("the query goes on: " + peek());
        }
    }
}
