package dev.gatehouse.store.pim;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.store.pim.json.PimJson;
import java.util.Collection;
import java.util.List;

/** Alerts that somebody set, or that found something. */
record AlertRows(Rows rows) {
    List<AlertState> all() {
        return rows.where(
                "SELECT json FROM pim_alert WHERE tenant = ?", (row, context) -> PimJson.alert(row.getString("json")));
    }

    void write(Collection<AlertState> alerts) {
        rows.each(
                """
                INSERT INTO pim_alert (tenant, kind, json) VALUES (:tenant, :kind, :json)
                ON CONFLICT (tenant, kind) DO UPDATE SET json = excluded.json""",
                alerts,
                (batch, alert) -> batch.bind("kind", alert.kind().name()).bind("json", PimJson.write(alert)));
    }
}
