package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What somebody wants of a collection or an entity.
 *
 * @param filter which entities are meant
 * @param select which properties are wanted; all, where empty
 * @param expand what hangs on an entity and is wanted with it
 * @param orderBy in which order; that of the collection, where empty
 * @param top how many at most
 * @param skip how many are left out at the beginning
 * @param count whether the number of all is wanted, too
 * @param skipToken where a page goes on
 */
public record QueryOptions(
        Optional<Filter> filter,
        Set<String> select,
        List<Expand> expand,
        List<Order> orderBy,
        OptionalInt top,
        int skip,
        boolean count,
        Optional<String> skipToken) {
    /** Nothing special. */
    public static final QueryOptions NONE = new QueryOptions(
            Optional.empty(), Set.of(), List.of(), List.of(), OptionalInt.empty(), 0, false, Optional.empty());

    private static final Set<String> OPTIONS =
            Set.of("filter", "select", "expand", "orderby", "top", "skip", "count", "skiptoken");

    private static final int MOST_EXPANDED = 10;
    private static final int DEEPEST = 3;

    /** An order by a property. */
    public record Order(Operand.Path by, boolean descending) {
        public Order {
            requireNonNull(by, "by is null");
        }

        /** The same with the property as it is called where the entities are. */
        public Order named(Place root) throws ODataException {
            return new Order(new Naming(root, Map.of()).path(by), descending);
        }
    }

    /** What hangs on an entity, and what is wanted of that. */
    public record Expand(String name, QueryOptions options) {
        public Expand {
            requireNonNull(name, "name is null");
            requireNonNull(options, "options is null");
        }
    }

    public QueryOptions {
        requireNonNull(filter, "filter is null");
        select = Set.copyOf(select);
        expand = List.copyOf(expand);
        orderBy = List.copyOf(orderBy);
        requireNonNull(top, "top is null");
        requireNonNull(skipToken, "skipToken is null");
    }

    /** The same with things as they are called where the entities are. */
    public QueryOptions named(Optional<Filter> newFilter, List<Expand> newExpand, List<Order> newOrderBy) {
        return new QueryOptions(newFilter, select, newExpand, newOrderBy, top, skip, count, skipToken);
    }

    /**
     * Reads those of a request, in any case; a dollar sign may be left out, and what does not begin with one and is none of them is
     * somebody else's.
     *
     * @param written name and value, with nothing encoded any more
     */
    public static QueryOptions parse(Map<String, String> written) throws ODataException {
        return parse(written, 0);
    }

    private static QueryOptions parse(Map<String, String> written, int depth) throws ODataException {
        Optional<Filter> filter = Optional.empty();
        Set<String> select = Set.of();
        List<Expand> expand = List.of();
        List<Order> orderBy = List.of();
        OptionalInt top = OptionalInt.empty();
        int skip = 0;
        boolean count = false;
        Optional<String> skipToken = Optional.empty();
        Set<String> said = new HashSet<>();
        for (Map.Entry<String, String> option : written.entrySet()) {
            String value = option.getValue();
            String name = option.getKey().toLowerCase(Locale.ROOT);
            if (OPTIONS.contains(plain(name)) && !said.add(plain(name))) {
                throw new ODataException("$" + plain(name) + " is there twice");
            }
            switch (name) {
                case "$filter", "filter" -> filter = Optional.of(Filter.parse(value));
                case "$select", "select" -> select = select(value);
                case "$expand", "expand" -> expand = expand(value, depth);
                case "$orderby", "orderby" -> orderBy = orderBy(value);
                case "$top", "top" -> top = OptionalInt.of(number("$top", value));
                case "$skip", "skip" -> skip = number("$skip", value);
                case "$count", "count" -> count = truth("$count", value);
                case "$skiptoken", "skiptoken" -> skipToken = Optional.of(value);
                case "$format" -> json(value);
                default -> {
                    if (name.startsWith("$")) {
                        throw new ODataException(
                                option.getKey() + " is not supported; $filter, $select, $expand, $orderby,"
                                        + " $top, $skip, $count and $skiptoken are");
                    }
                }
            }
        }
        return new QueryOptions(filter, select, expand, orderBy, top, skip, count, skipToken);
    }

    private static String plain(String name) {
        return name.startsWith("$") ? name.substring(1) : name;
    }

    private static void json(String value) throws ODataException {
        if (!value.equals("json") && !value.startsWith("application/json")) {
            throw new ODataException("$format is json, and nothing else is supported");
        }
    }

    private static Set<String> select(String text) throws ODataException {
        Set<String> names = new LinkedHashSet<>();
        Cursor cursor = new Cursor("$select", text);
        do {
            names.add(name(cursor));
        } while (cursor.take(','));
        end(cursor);
        return names;
    }

    private static List<Expand> expand(String text, int depth) throws ODataException {
        Cursor cursor = new Cursor("$expand", text);
        List<Expand> all = new ArrayList<>();
        do {
            if (depth == DEEPEST || all.size() == MOST_EXPANDED) {
                throw cursor.expected("less to expand");
            }
            String name = name(cursor);
            all.add(new Expand(name, cursor.take('(') ? nested(cursor, depth) : NONE));
        } while (cursor.take(','));
        end(cursor);
        return all;
    }

    private static QueryOptions nested(Cursor cursor, int depth) throws ODataException {
        Map<String, String> options = new LinkedHashMap<>();
        do {
            String name = cursor.word();
            cursor.need('=');
            if (options.put(name, cursor.upTo(';', ')').strip()) != null) {
                throw new ODataException(name + " is there twice");
            }
        } while (cursor.take(';'));
        cursor.need(')');
        return parse(options, depth + 1);
    }

    private static List<Order> orderBy(String text) throws ODataException {
        Cursor cursor = new Cursor("$orderby", text);
        List<Order> all = new ArrayList<>();
        do {
            List<String> segments = new ArrayList<>(List.of(name(cursor)));
            while (cursor.take('/')) {
                segments.add(name(cursor));
            }
            boolean descending = cursor.takeWord("desc");
            boolean _ = !descending && cursor.takeWord("asc");
            all.add(new Order(new Operand.Path(segments), descending));
        } while (cursor.take(','));
        end(cursor);
        return all;
    }

    private static String name(Cursor cursor) throws ODataException {
        String name = cursor.word();
        if (name.isEmpty()) {
            throw cursor.expected("the name of a property");
        }
        return name;
    }

    private static void end(Cursor cursor) throws ODataException {
        if (!cursor.isAtEnd()) {
            throw cursor.expected("',' or the end");
        }
    }

    private static int number(String option, String value) throws ODataException {
        if (!value.matches("\\d{1,9}")) {
            throw new ODataException(option + " is a number from 0 to 999999999");
        }
        return Integer.parseInt(value);
    }

    private static boolean truth(String option, String value) throws ODataException {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ODataException(option + " is true or false");
        };
    }
}
