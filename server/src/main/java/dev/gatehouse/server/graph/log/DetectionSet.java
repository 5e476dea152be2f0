package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.server.api.RiskEvent;
import dev.gatehouse.server.api.RiskLog;
import dev.gatehouse.server.api.RiskLog.Whose;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Risks that were detected, each in its latest state; those that were detected last come first. */
record DetectionSet(RiskLog log, Whose whose) implements EntitySet {
    DetectionSet {
        requireNonNull(log, "log is null");
        requireNonNull(whose, "whose is null");
    }

    @Override
    public EntityType type() {
        return mapping().type(Map.of());
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
        return order.by().equals(Times.path(RiskMappings.DETECTED));
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        String account = whose == Whose.USERS ? "userId" : "servicePrincipalId";
        String name = whose == Whose.USERS ? "userPrincipalName" : "servicePrincipalDisplayName";
        EventQuery query = Times.within(EventQuery.ALL, wanted.bounds(RiskMappings.DETECTED));
        query = Asked.column(query, wanted, "id", EventField.ID);
        query = Asked.column(query, wanted, name, EventField.PRINCIPAL_NAME);
        query = Asked.principal(query, wanted, account);
        return log.detections(whose, Times.ordered(query, wanted), wanted.behind(Cursor::parse))
                .map(entry -> new Item(entity(entry), entry.cursor().text()));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        EventQuery query = EventQuery.ALL.and(EventField.ID, FieldTest.How.EQUALS, id);
        return log.detections(whose, query, Optional.empty()).findFirst().map(this::entity);
    }

    private ObjectNode entity(RiskLog.Entry entry) {
        RiskEvent latest = entry.latest();
        return mapping()
                .entity(new Values(latest.table(), Optional.empty(), latest.values()))
                .put("id", entry.id());
    }

    private Mapping mapping() {
        return whose == Whose.USERS ? RiskMappings.USER_DETECTION : RiskMappings.SERVICE_PRINCIPAL_DETECTION;
    }
}
