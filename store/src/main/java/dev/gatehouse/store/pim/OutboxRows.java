package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.store.pim.json.PimJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What decisions leave to others, numbered in the order in which they were made. */
record OutboxRows(Rows rows) {
    /** Whom an effect tells something. */
    private record Told(PrincipalId who, long number) {}

    /** Keeps what decisions that were made at a moment leave, one after the other. */
    void append(List<Decision> decisions, Instant at) {
        List<AuditRecord> records = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Done done -> {
                    records.addAll(done.records());
                    effects.addAll(done.effects());
                }
                case Decision.Refused refused -> records.addAll(refused.records());
            }
        }
        if (records.isEmpty() && effects.isEmpty()) {
            return;
        }
        Numbers last = Numbers.read(rows);
        writeRecords(last.records(), records);
        writeEffects(last.effects(), effects, at);
        new Numbers(last.records() + records.size(), last.effects() + effects.size()).write(rows);
    }

    private void writeRecords(long last, List<AuditRecord> records) {
        List<KeptRecord> numbered = new ArrayList<>();
        records.forEach(one -> numbered.add(new KeptRecord(last + numbered.size() + 1, one)));
        rows.each(
                "INSERT INTO pim_record (tenant, number, at, json) VALUES (:tenant, :number, :at, :json)",
                numbered,
                (batch, one) -> batch.bind("number", one.number())
                        .bind("at", Moments.text(one.record().time()))
                        .bind("json", PimJson.write(one.record())));
    }

    private void writeEffects(long last, List<Effect> effects, Instant at) {
        List<KeptEffect> numbered = new ArrayList<>();
        effects.forEach(one -> numbered.add(new KeptEffect(last + numbered.size() + 1, at, one)));
        rows.each(
                """
                INSERT INTO pim_effect (tenant, number, at, kind, principal, json, done)
                VALUES (:tenant, :number, :at, :kind, :principal, :json, 0)""",
                numbered,
                (batch, one) -> batch.bind("number", one.number())
                        .bind("at", Moments.text(at))
                        .bind("kind", kind(one.effect()))
                        .bind("principal", principal(one.effect()))
                        .bind("json", PimJson.write(one.effect())));
        rows.each(
                "INSERT INTO pim_told (tenant, who, number) VALUES (:tenant, :who, :number)",
                told(numbered),
                (batch, one) -> batch.bind("who", one.who().toString()).bind("number", one.number()));
    }

    private static List<Told> told(Collection<KeptEffect> effects) {
        return effects.stream()
                .flatMap(one -> one.effect() instanceof Effect.Tell tell
                        ? tell.principals().stream().map(who -> new Told(who, one.number()))
                        : Stream.empty())
                .toList();
    }

    private static String kind(Effect effect) {
        return switch (effect) {
            case Effect.Tell any -> "TELL";
            case Effect.EndSessions any -> "END_SESSIONS";
        };
    }

    private static @Nullable String principal(Effect effect) {
        return switch (effect) {
            case Effect.Tell any -> null;
            case Effect.EndSessions end -> end.principal().toString();
        };
    }

    List<KeptRecord> records(long after, int limit) {
        return rows.where(
                "SELECT number, json FROM pim_record WHERE tenant = ? AND number > ? ORDER BY number LIMIT ?",
                (row, context) -> new KeptRecord(row.getLong("number"), PimJson.auditRecord(row.getString("json"))),
                after,
                limit);
    }

    void forgetRecords(long upTo) {
        rows.each(
                "DELETE FROM pim_record WHERE tenant = :tenant AND number <= :upTo",
                List.of(upTo),
                (batch, number) -> batch.bind("upTo", number));
    }

    List<KeptEffect> toDo(int limit) {
        return rows.where(
                "SELECT number, at, json FROM pim_effect WHERE tenant = ? AND done = 0 ORDER BY number LIMIT ?",
                OutboxRows::effect,
                limit);
    }

    /** Those of the oldest ones that came of decisions before a moment. */
    List<KeptEffect> before(Instant moment, int limit) {
        return rows
                .where(
                        "SELECT number, at, json FROM pim_effect WHERE tenant = ? ORDER BY number LIMIT ?",
                        OutboxRows::effect,
                        limit)
                .stream()
                .filter(one -> one.at().isBefore(moment))
                .toList();
    }

    void forgetEffects(Collection<KeptEffect> effects) {
        rows.each(
                "DELETE FROM pim_told WHERE tenant = :tenant AND who = :who AND number = :number",
                told(effects),
                (batch, one) -> batch.bind("who", one.who().toString()).bind("number", one.number()));
        rows.each(
                "DELETE FROM pim_effect WHERE tenant = :tenant AND number = :number",
                effects,
                (batch, one) -> batch.bind("number", one.number()));
    }

    List<KeptEnding> endings(long after, int limit) {
        Map<Long, Effect.EndSessions> endings = new LinkedHashMap<>();
        for (KeptEffect kept : rows.where("""
                SELECT number, at, json FROM pim_effect
                WHERE tenant = ? AND done = 0 AND kind = 'END_SESSIONS' AND number > ?
                ORDER BY number LIMIT ?""", OutboxRows::effect, after, limit)) {
            if (kept.effect() instanceof Effect.EndSessions end) {
                endings.put(kept.number(), end);
            }
        }
        Map<Holding, Provision> provisions = new HashMap<>();
        new ProvisionRows(rows)
                .of(endings.values().stream()
                        .map(end -> end.had().principal())
                        .distinct()
                        .toList())
                .forEach(one -> provisions.put(one.holding(), one));
        return endings.entrySet().stream()
                .map(one -> new KeptEnding(one.getKey(), one.getValue(), isTaken(one.getValue(), provisions)))
                .toList();
    }

    private static boolean isTaken(Effect.EndSessions end, Map<Holding, Provision> provisions) {
        return Optional.ofNullable(provisions.get(end.had()))
                .filter(one -> one.sequence() < end.sequence() || (one.sequence() == end.sequence() && one.isPending()))
                .isEmpty();
    }

    void done(Collection<Long> numbers) {
        rows.each(
                "UPDATE pim_effect SET done = 1 WHERE tenant = :tenant AND number = :number",
                numbers,
                (batch, number) -> batch.bind("number", number));
    }

    List<KeptEffect> told(PrincipalId who, long before, int limit) {
        return rows.where("""
                        SELECT e.number, e.at, e.json FROM pim_told t
                            JOIN pim_effect e ON e.tenant = t.tenant AND e.number = t.number
                        WHERE t.tenant = ? AND t.who = ? AND t.number < ?
                        ORDER BY t.number DESC LIMIT ?""", OutboxRows::effect, who.toString(), before, limit);
    }

    private static KeptEffect effect(ResultSet row, StatementContext context) throws SQLException {
        return new KeptEffect(row.getLong("number"), Moments.moment(row, "at"), PimJson.effect(row.getString("json")));
    }

    /** What was last numbered. */
    private record Numbers(long records, long effects) {
        static Numbers read(Rows rows) {
            return rows
                    .where(
                            "SELECT records, effects FROM pim_outbox WHERE tenant = ?",
                            (row, context) -> new Numbers(row.getLong("records"), row.getLong("effects")))
                    .stream()
                    .findFirst()
                    .orElse(new Numbers(0, 0));
        }

        void write(Rows rows) {
            rows.each(
                    """
                    INSERT INTO pim_outbox (tenant, records, effects) VALUES (:tenant, :records, :effects)
                    ON CONFLICT (tenant) DO UPDATE SET records = excluded.records, effects = excluded.effects""",
                    List.of(this),
                    (batch, last) -> batch.bind("records", last.records).bind("effects", last.effects));
        }
    }
}
