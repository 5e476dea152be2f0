package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.Ordering;
import dev.gatehouse.server.graph.odata.QueryOptions;
import dev.gatehouse.server.graph.odata.SkipTokens;
import dev.gatehouse.server.http.Calling;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads collections and entities: filters, orders, expands, selects, counts and pages. A page of which nothing is found in
 * {@value #LOOKED_AT} entities is short, and says where it goes on.
 */
@Singleton
public final class Reading {
    private static final int LOOKED_AT = 20_000;
    private static final int ORDERED = 20_000;
    private static final int COUNTED = 100_000;
    private static final int AT_ONCE = 100;
    private static final String SKIP_TOKEN = "$skiptoken";

    private final SkipTokens tokens;
    private final Calling calling;

    Reading(SkipTokens tokens, Calling calling) {
        this.tokens = tokens;
        this.calling = calling;
    }

    /**
     * A page of a collection.
     *
     * @param context what it is a page of, for {@code @odata.context}
     */
    public Reply list(Call call, EntitySet set, String context) {
        QueryOptions options = Shaping.named(set.type(), call.query());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("@odata.context", call.url("$metadata#" + context));
        if (options.count()) {
            page.put("@odata.count", count(set, options));
        }
        Page found = isInOrder(set, options) ? streamed(call, set, options) : ordered(call, set, options);
        found.next()
                .ifPresent(position -> page.put("@odata.nextLink", next(call, tokens.write(position, question(call)))));
        List<ObjectNode> entities = found.entities();
        Shaping.expand(entities, set.type(), options);
        Set<String> followed = Shaping.links(set.type(), options);
        entities.forEach(one -> Shaping.select(one, set.type(), options, followed));
        page.set("value", JsonNodeFactory.instance.arrayNode().addAll(entities));
        return Reply.of(page);
    }

    /** How many there are. */
    public Reply count(Call call, EntitySet set) {
        QueryOptions options = Shaping.named(set.type(), call.query());
        return new Reply(200, Optional.of(IntNode.valueOf(count(set, options))), Map.of("Content-Type", "text/plain"));
    }

    /** One entity. */
    public Reply get(Call call, EntitySet set, String id, String context) {
        ObjectNode found = set.find(id).orElseThrow(() -> GraphException.notFound(id));
        return Reply.of(whole(call, found, set.type(), context + "/$entity"));
    }

    /** An entity that is already there, as somebody wants it. */
    public ObjectNode whole(Call call, ObjectNode entity, EntityType type, String context) {
        QueryOptions options = Shaping.named(type, call.query());
        Shaping.shape(List.of(entity), type, options);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("@odata.context", call.url("$metadata#" + context));
        return whole.setAll(entity);
    }

    /** What hangs on an entity. */
    public Reply link(Call call, EntitySet set, String id, String name) {
        ObjectNode from = set.find(id).orElseThrow(() -> GraphException.notFound(id));
        Map.Entry<String, Link> link = set.type().link(name);
        EntityType type = link.getValue().type().get();
        JsonNode end = link.getValue().follow().apply(List.of(from)).getFirst();
        if (end instanceof ArrayNode several) {
            return list(call, new FixedSet(type, several), "Collection(microsoft.graph." + type.name() + ")");
        }
        if (end instanceof ObjectNode one) {
            return Reply.of(whole(call, one, type, "microsoft.graph." + type.name() + "/$entity"));
        }
        throw GraphException.notFound(id + "/" + name);
    }

    private record Page(List<ObjectNode> entities, Optional<String> next) {}

    private static boolean isInOrder(EntitySet set, QueryOptions options) {
        return options.orderBy().isEmpty()
                || (options.orderBy().size() == 1
                        && set.comesIn(options.orderBy().getFirst()));
    }

    private Page streamed(Call call, EntitySet set, QueryOptions options) {
        int size = size(set, options);
        Optional<QueryOptions.Order> order = options.orderBy().stream().findFirst();
        Optional<String> after = position(call, options);
        int skip = after.isPresent() ? 0 : options.skip();
        List<ObjectNode> found = new ArrayList<>();
        String last = "";
        int looked = 0;
        try (var all = set.list(EntitySet.Wanted.of(options.filter(), order, after))) {
            Iterator<EntitySet.Item> items = all.iterator();
            while (items.hasNext()) {
                List<EntitySet.Item> some = some(items);
                for (EntitySet.Item item : meant(some, set, options)) {
                    if (skip > 0) {
                        skip--;
                    } else if (found.size() == size) {
                        return new Page(found, Optional.of(last));
                    } else {
                        found.add(item.entity());
                        last = item.position();
                    }
                }
                looked += some.size();
                if (looked >= COUNTED && skip > 0) {
                    throw GraphException.badRequest("There is too much to skip: more than " + COUNTED
                            + " were looked at. Ask for less with $filter, or follow @odata.nextLink.");
                }
                if (found.size() < size && skip == 0) {
                    last = some.getLast().position();
                }
                if (looked >= LOOKED_AT && skip == 0 && items.hasNext()) {
                    return new Page(found, Optional.of(last));
                }
            }
        }
        return new Page(found, Optional.empty());
    }

    private Page ordered(Call call, EntitySet set, QueryOptions options) {
        List<ObjectNode> all = new ArrayList<>();
        int looked = 0;
        try (var items = set.list(wanted(options))) {
            Iterator<EntitySet.Item> each = items.iterator();
            while (each.hasNext()) {
                List<EntitySet.Item> some = some(each);
                looked += some.size();
                if (looked > ORDERED) {
                    throw GraphException.badRequest("There is too much to put into an order: more than " + ORDERED
                            + ". Ask for less with $filter, or leave $orderby out.");
                }
                meant(some, set, options).forEach(item -> all.add(item.entity()));
            }
        }
        all.sort(Ordering.of(options.orderBy()));
        Optional<String> after = position(call, options);
        int from = EntitySet.behind(after, EntitySet::place).orElse(options.skip());
        int to = (int) Math.min(all.size(), (long) from + size(set, options));
        return new Page(
                new ArrayList<>(all.subList(Math.min(from, to), to)),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int count(EntitySet set, QueryOptions options) {
        int count = 0;
        int looked = 0;
        try (var all = set.list(wanted(options))) {
            Iterator<EntitySet.Item> items = all.iterator();
            while (items.hasNext()) {
                List<EntitySet.Item> some = some(items);
                looked += some.size();
                if (looked > COUNTED) {
                    throw GraphException.badRequest("There is too much to count: more than " + COUNTED
                            + ". Ask for less with $filter, or leave $count out.");
                }
                count += meant(some, set, options).size();
            }
        }
        return count;
    }

    private static List<EntitySet.Item> some(Iterator<EntitySet.Item> items) {
        List<EntitySet.Item> some = new ArrayList<>(AT_ONCE);
        while (some.size() < AT_ONCE && items.hasNext()) {
            some.add(items.next());
        }
        return some;
    }

    private static List<EntitySet.Item> meant(List<EntitySet.Item> some, EntitySet set, QueryOptions options) {
        Optional<Filter> left = options.filter().flatMap(filter -> filter.without(set.settled()));
        if (left.isEmpty()) {
            return some;
        }
        Filter filter = left.get();
        EntityType type = set.type();
        Set<String> links = Shaping.links(type, options);
        if (!links.isEmpty()) {
            Shaping.follow(some.stream().map(EntitySet.Item::entity).toList(), type, links);
        }
        return some.stream().filter(item -> filter.matches(item.entity())).toList();
    }

    private static EntitySet.Wanted wanted(QueryOptions options) {
        return EntitySet.Wanted.of(options.filter(), Optional.empty(), Optional.empty());
    }

    /** As Graph has it, a page of nothing is refused; one of too much has as much as one may have. */
    private static int size(EntitySet set, QueryOptions options) {
        int wanted = options.top().orElse(set.usual());
        if (wanted == 0) {
            throw new GraphException(
                    400,
                    "Request_UnsupportedQuery",
                    "Invalid page size specified: '0'. Must be between 1 and " + set.most()
                            + " inclusive. How many there are is said by /$count.");
        }
        return Math.min(wanted, set.most());
    }

    private Optional<String> position(Call call, QueryOptions options) {
        return options.skipToken()
                .map(token -> tokens.read(token, question(call)).orElseThrow(GraphException::badToken));
    }

    /** All that must be the same when a page goes on. */
    private String question(Call call) {
        return calling.caller().id() + " " + call.version().path() + " "
                + String.join("/", call.path()).toLowerCase(java.util.Locale.ROOT) + " " + others(call);
    }

    private static String next(Call call, String token) {
        String path = call.path().stream().map(Reading::encoded).collect(Collectors.joining("/"));
        String others = others(call);
        return call.url(path) + "?" + (others.isEmpty() ? "" : others + "&") + SKIP_TOKEN + "=" + encoded(token);
    }

    private static String others(Call call) {
        Map<String, String> options = new TreeMap<>(call.options());
        options.keySet()
                .removeIf(name -> name.equalsIgnoreCase(SKIP_TOKEN) || name.equalsIgnoreCase(SKIP_TOKEN.substring(1)));
        return options.entrySet().stream()
                .map(option -> encodedName(option.getKey()) + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encodedName(String name) {
        return name.startsWith("$") ? "$" + encoded(name.substring(1)) : encoded(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
