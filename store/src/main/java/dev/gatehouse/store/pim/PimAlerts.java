package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.store.Database;
import java.util.EnumMap;
import java.util.Map;

/** How PIM's alerts are set, and what they found. */
public final class PimAlerts {
    private final Database database;
    private final String tenant;

    public PimAlerts(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** All of them; one of which nothing is kept is as usual. */
    public Map<AlertKind, AlertState> states() {
        Map<AlertKind, AlertState> states = new EnumMap<>(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            states.put(kind, AlertState.usual(kind));
        }
        database.read(handle -> Tables.of(new Rows(handle, tenant)).alerts().all())
                .forEach(state -> states.put(state.kind(), state));
        return states;
    }
}
