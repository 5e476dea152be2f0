package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.api.RiskEvent;
import dev.gatehouse.server.api.RiskLog;
import dev.gatehouse.server.api.RiskLog.Whose;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts that are or were at risk, each in its latest state; what it was before is its history. */
record RiskySet(RiskLog log, Whose whose) implements EntitySet {
    static final String HISTORY = "history";

    RiskySet {
        requireNonNull(log, "log is null");
        requireNonNull(whose, "whose is null");
    }

    @Override
    public EntityType type() {
        return mapping().type(Map.of(HISTORY, new Link(() -> before().type(Map.of()), this::histories)));
    }

    @Override
    public int usual() {
        return EventQuery.LIMIT;
    }

    @Override
    public int most() {
        return EventQuery.LIMIT;
    }

    @Override
    public boolean comesIn(QueryOptions.Order order) {
        return order.by().equals(Times.path(RiskMappings.UPDATED));
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        EventQuery query = Times.within(EventQuery.ALL, wanted.bounds(RiskMappings.UPDATED));
        query = Asked.principal(query, wanted, "id");
        return log.accounts(whose, Times.ordered(query, wanted), wanted.behind(Cursor::parse))
                .map(entry -> new Item(entity(entry), entry.cursor().text()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return some(Set.of(id)).findFirst().map(this::entity);
    }

    /** A state that an account was in. */
    Optional<JsonNode> before(String account, String id) {
        return some(Set.of(account))
                .flatMap(entry -> entry.states().stream())
                .filter(state -> id(state).equalsIgnoreCase(id))
                .findFirst()
                .map(this::before);
    }

    /** What a state that an account was in is. */
    Mapping before() {
        return whose == Whose.USERS ? RiskMappings.USER_HISTORY : RiskMappings.SERVICE_PRINCIPAL_HISTORY;
    }

    private Stream<RiskLog.Entry> some(Set<String> accounts) {
        return log.accounts(whose, EventQuery.ALL.principals(accounts), Optional.empty());
    }

    private List<JsonNode> histories(List<ObjectNode> accounts) {
        Set<String> ids = accounts.stream()
                .flatMap(account -> Tree.text(account, "id").stream())
                .collect(Collectors.toSet());
        Map<String, ArrayNode> byAccount = new HashMap<>();
        some(ids).forEach(entry -> {
            ArrayNode all = byAccount.computeIfAbsent(entry.id(), _ -> JsonNodeFactory.instance.arrayNode());
            RiskEvent.distinct(entry.states()).forEach(state -> all.add(before(state)));
        });
        return accounts.stream()
                .<JsonNode>map(account -> byAccount.getOrDefault(
                        account.path("id").asText().toLowerCase(Locale.ROOT), JsonNodeFactory.instance.arrayNode()))
                .toList();
    }

    /** The latest state, with what only an earlier one says of who it is. */
    private ObjectNode entity(RiskLog.Entry entry) {
        Map<String, String> values = new HashMap<>(entry.latest().values());
        for (String column : List.of("UserPrincipalName", "UserDisplayName", "DisplayName", "AppId")) {
            entry.states().stream()
                    .map(state -> state.text(column))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(text -> values.putIfAbsent(column, text));
        }
        return entity(mapping(), entry.latest(), values).put("id", entry.id());
    }

    private JsonNode before(RiskEvent state) {
        return entity(before(), state, state.values()).put("id", id(state));
    }

    private static ObjectNode entity(Mapping mapping, RiskEvent state, Map<String, String> values) {
        ObjectNode entity = mapping.entity(new Values(state.table(), Optional.empty(), values));
        entity.set(RiskMappings.UPDATED, Tree.time(Values.instant(state.updated())));
        return entity;
    }

    private static String id(RiskEvent state) {
        return state.account() + HexFormat.of().toHexDigits(state.identity());
    }

    private Mapping mapping() {
        return whose == Whose.USERS ? RiskMappings.USER : RiskMappings.SERVICE_PRINCIPAL;
    }
}
