package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import dev.gatehouse.server.graph.EntityType;
import java.util.Set;

/** A log of Graph's that the lake keeps. */
interface Log {
    /** What its entries are. */
    EntityType type();

    /** Of which tables they may be. */
    Set<Table> tables();

    /** The property that says when something happened. */
    String time();

    /** What of a table is read, for {@link Values}. */
    Set<String> columns();

    /** What the lake is asked for where something is wanted: all that is meant, and perhaps more; without time, order and page. */
    EventQuery query(Wanted wanted);

    /** An entry. */
    ObjectNode entity(EventRow event, Values values);
}
