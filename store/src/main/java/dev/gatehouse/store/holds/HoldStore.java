package dev.gatehouse.store.holds;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The legal holds of a tenant. One is lifted by two people: one asks, another agrees. */
public final class HoldStore {
    /** What was asked for so long ago is asked for no more. */
    public static final Duration LAPSES = Duration.ofDays(7);

    private static final String BETWEEN = "\n";

    private final Database database;
    private final String tenant;

    public HoldStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Places one; it holds once this returns. */
    public void place(Hold hold, AuditNote note) {
        boolean _ = database.write(tenant, handle -> {
            insert(handle, hold);
            AuditTrail.append(handle, tenant, note);
            return true;
        });
    }

    /** All of them, also those that were lifted, oldest first. */
    public List<Hold> all() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM legal_hold WHERE tenant = :tenant ORDER BY placed_at, id")
                        .bind("tenant", tenant)
                        .map((row, context) -> hold(row))
                        .list());
    }

    /** The one of an id. */
    public Optional<Hold> find(UUID id) {
        return database.read(handle -> read(handle, id));
    }

    /**
     * Lifts one if another person asked for it in the last days, and asks for it otherwise.
     *
     * @param note what is noted of what it comes to
     */
    public LiftAnswer lift(UUID id, Hold.Step by, String reason, Function<LiftAnswer, AuditNote> note) {
        return database.write(tenant, handle -> {
            Optional<Hold> found = read(handle, id);
            if (found.isEmpty()) {
                return new LiftAnswer.Unknown();
            }
            LiftAnswer answer = answer(found.get(), by, reason);
            switch (answer) {
                case LiftAnswer.Asked(Hold hold) -> keep(handle, hold, note.apply(answer));
                case LiftAnswer.Lifted(Hold hold) -> keep(handle, hold, note.apply(answer));
                case LiftAnswer.SamePerson _, LiftAnswer.Over _, LiftAnswer.Unknown _ -> {
                    // nothing changes
                }
            }
            return answer;
        });
    }

    private static LiftAnswer answer(Hold hold, Hold.Step by, String reason) {
        if (!hold.isInForce()) {
            return new LiftAnswer.Over();
        }
        Optional<Hold.Step> asked = hold.asked()
                .map(Hold.Asked::step)
                .filter(step -> by.at().isBefore(step.at().plus(LAPSES)));
        if (asked.isEmpty()) {
            return new LiftAnswer.Asked(hold.asked(new Hold.Asked(by, reason)));
        }
        return asked.get().by().equalsIgnoreCase(by.by())
                ? new LiftAnswer.SamePerson()
                : new LiftAnswer.Lifted(hold.lifted(by));
    }

    private void keep(Handle handle, Hold hold, AuditNote note) {
        Optional<Hold.Step> asked = hold.asked().map(Hold.Asked::step);
        int _ = handle.createUpdate("""
                        UPDATE legal_hold SET asked_by = :askedBy, asked_name = :askedName, asked_at = :askedAt,
                            asked_reason = :askedReason, lifted_by = :liftedBy, lifted_name = :liftedName,
                            lifted_at = :liftedAt
                        WHERE tenant = :tenant AND id = :id""")
                .bind("askedBy", text(asked.map(Hold.Step::by)))
                .bind("askedName", text(asked.map(Hold.Step::name)))
                .bind("askedAt", Columns.micros(asked.map(Hold.Step::at)))
                .bind("askedReason", text(hold.asked().map(Hold.Asked::reason)))
                .bind("liftedBy", text(hold.lifted().map(Hold.Step::by)))
                .bind("liftedName", text(hold.lifted().map(Hold.Step::name)))
                .bind("liftedAt", Columns.micros(hold.lifted().map(Hold.Step::at)))
                .bind("tenant", tenant)
                .bind("id", hold.id().toString())
                .execute();
        AuditTrail.append(handle, tenant, note);
    }

    private void insert(Handle handle, Hold hold) {
        int _ = handle.createUpdate("""
                        INSERT INTO legal_hold (tenant, id, case_name, accounts, events, reason, placed_by, placed_name,
                            placed_at)
                        VALUES (:tenant, :id, :case, :accounts, :events, :reason, :by, :name, :at)""")
                .bind("tenant", tenant)
                .bind("id", hold.id().toString())
                .bind("case", text(hold.caseName()))
                .bind("accounts", PortableText.stored(String.join(BETWEEN, hold.accounts())))
                .bind("events", PortableText.stored(String.join(BETWEEN, hold.events())))
                .bind("reason", PortableText.stored(hold.reason()))
                .bind("by", PortableText.stored(hold.placed().by()))
                .bind("name", PortableText.stored(hold.placed().name()))
                .bind("at", Columns.micros(hold.placed().at()))
                .execute();
    }

    private Optional<Hold> read(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM legal_hold WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .map((row, context) -> hold(row))
                .findOne();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        Optional<Hold.Step> asked = step(row, "asked");
        String askedReason = Columns.textIfAny(row, "asked_reason")
                .map(PortableText::original)
                .orElse("");
        return new Hold(
                Columns.id(row, "id"),
                Columns.textIfAny(row, "case_name").map(PortableText::original),
                lines(row.getString("accounts")),
                lines(row.getString("events")),
                PortableText.original(row.getString("reason")),
                step(row, "placed").orElseThrow(),
                asked.map(by -> new Hold.Asked(by, askedReason)),
                step(row, "lifted"));
    }

    private static Optional<Hold.Step> step(ResultSet row, String what) throws SQLException {
        Optional<String> by = Columns.textIfAny(row, what + "_by");
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hold.Step(
                        PortableText.original(by.get()),
                        PortableText.original(row.getString(what + "_name")),
                        Columns.time(row, what + "_at")));
    }

    private static List<String> lines(String text) {
        return PortableText.original(text)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable String text(Optional<String> text) {
        return text.map(PortableText::stored).orElse(null);
    }
}
