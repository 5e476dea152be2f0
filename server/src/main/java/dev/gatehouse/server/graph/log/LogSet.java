package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.FieldTest;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.server.api.LakeDesk;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A log: the newest first or, where that is wanted, the oldest; it goes on behind a cursor of the lake. */
final class LogSet implements EntitySet {
    private static final int FIRST = 100;

    private final LakeDesk desk;
    private final Log log;
    private final EntityType type;
    private final Projection projection;

    LogSet(LakeDesk desk, Log log) {
        this.desk = requireNonNull(desk, "desk is null");
        this.log = requireNonNull(log, "log is null");
        this.type = log.type();
        this.projection = Projection.of(log.columns());
    }

    @Override
    public EntityType type() {
        return type;
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
    public Optional<QueryOptions.Order> order() {
        return Optional.of(new QueryOptions.Order(Times.path(log.time()), true));
    }

    @Override
    public boolean comesIn(QueryOptions.Order order) {
        return order.by().equals(Times.path(log.time()));
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        EventQuery query = Times.within(log.query(wanted), wanted.bounds(log.time()));
        EventQuery ordered = Times.ordered(query, wanted);
        EventReader reader = reader();
        return Stream.iterate(
                        Optional.of(page(ordered.limit(FIRST), wanted.behind(Cursor::parse))),
                        Optional::isPresent,
                        page -> page.flatMap(EventPage::next).map(next -> page(ordered, Optional.of(next))))
                .flatMap(page -> page.stream().flatMap(some -> some.events().stream()))
                .flatMap(
                        event -> entity(reader, event)
                                .map(entity -> new Item(entity, event.cursor().text()))
                                .stream());
    }

    private EventPage page(EventQuery query, Optional<Cursor> after) {
        EventQuery asked = after.map(query::after).orElse(query);
        return desk.ask(lake -> lake.find(asked));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        EventQuery query = EventQuery.ALL
                .tables(log.tables())
                .and(EventField.ID, FieldTest.How.EQUALS, id)
                .limit(1);
        List<EventRow> found = desk.ask(lake -> lake.find(query)).events();
        return found.stream().findFirst().flatMap(event -> entity(reader(), event));
    }

    private EventReader reader() {
        return new EventReader(log.columns(), projection);
    }

    private Optional<ObjectNode> entity(EventReader reader, EventRow event) {
        return reader.read(event).map(values -> log.entity(event, values));
    }
}
