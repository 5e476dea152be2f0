package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Has the engine decide over what is kept, and keeps what it decides: a command is one transaction, and the transactions of
 * a tenant come one after the other.
 *
 * <p>Where nobody knows whether a transaction was kept, the same command is given again: what was submitted is known by
 * its id, and answered as it is now.
 *
 * <p>With the changes of a decision its records and effects are kept, and with a refusal its record; {@link PimOutbox} has
 * them. Access reviews and alerts are decided over the whole world, all else over a part of it.
 */
public final class PimStore implements Stepping {
    private final Database database;
    private final String tenant;
    private final Lease lease;
    private final Engine engine;
    private final Risk risk;
    private final SignInFacts signIns;

    /** The same where nobody knows who signed in. */
    public PimStore(Database database, String tenant, Lease lease, Engine engine, Risk risk) {
        this(database, tenant, lease, engine, risk, SignInFacts.UNKNOWN);
    }

    /**
     * Of a database whose schema is {@link dev.gatehouse.store.Schema#PIM}.
     *
     * @param signIns asked where the whole world is looked at
     */
    public PimStore(Database database, String tenant, Lease lease, Engine engine, Risk risk, SignInFacts signIns) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.lease = requireNonNull(lease, "lease is null");
        this.engine = requireNonNull(engine, "engine is null");
        this.risk = requireNonNull(risk, "risk is null");
        this.signIns = requireNonNull(signIns, "signIns are null");
    }

    /**
     * Decides a command and keeps what comes of it.
     *
     * @throws dev.gatehouse.store.StoreException {@code WRITER_ELSEWHERE} where another instance decides now
     */
    public Decision step(Command command, Instant now) {
        return isDry(command)
                ? database.read(handle -> engine.step(slice(handle, command, now), command, now))
                : step(List.of(command), now).getFirst();
    }

    @Override
    public List<Decision> step(List<Command> commands, Instant now) {
        return database.write(tenant, handle -> {
            Tables tables = Tables.of(new Rows(handle, tenant));
            Leases.check(tables.rows(), lease);
            List<Decision> decisions = new ArrayList<>();
            for (List<Command> together : Together.of(commands)) {
                decisions.addAll(decided(tables, together, now));
            }
            return decisions;
        });
    }

    /**
     * Does much at once, and keeps it only where whoever asked wants it once he has seen what of it is refused.
     *
     * @param keep is given what is refused, by the places of the commands, and answers whether the rest is kept
     * @param progress is told how many commands were decided
     * @return what is refused
     */
    public Map<Integer, List<Refusal>> bulk(
            Bulk bulk, Instant now, Predicate<Map<Integer, List<Refusal>>> keep, IntConsumer progress) {
        try {
            return database.write(tenant, handle -> {
                Tables tables = Tables.of(new Rows(handle, tenant));
                Leases.check(tables.rows(), lease);
                Function<Command, Decision> alone =
                        command -> decided(tables, List.of(command), now).getFirst();
                Map<Integer, List<Refusal>> refused = new BulkRun(tables, engine, alone, now, progress).run(bulk);
                if (!keep.test(refused)) {
                    throw new NotKeptException(refused);
                }
                return refused;
            });
        } catch (NotKeptException e) {
            return e.refused();
        }
    }

    private List<Decision> decided(Tables tables, List<Command> together, Instant now) {
        Slice slice = new SliceReader(tables, risk(together), signIns).read(ReadSet.of(together), now);
        Instant at = now.isAfter(slice.mark()) ? now : slice.mark();
        List<Decision> decisions = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Parts parts = Parts.of(slice, together);
        for (Command command : together) {
            Decision decision = engine.step(parts.of(command), command, now);
            decisions.add(decision);
            if (decision instanceof Decision.Done done) {
                changes.addAll(done.changes());
                parts.after(command, done.changes(), at);
            }
        }
        if (at.isAfter(slice.mark()) && !together.stream().allMatch(PimStore::isDry)) {
            new Head(at, slice.terms()).write(tables.rows());
        }
        keep(tables, decisions, changes, slice.terms(), at);
        return decisions;
    }

    /** All that comes of decisions is written here, in the transaction in which they were made. */
    private static void keep(Tables tables, List<Decision> decisions, List<Change> changes, Terms terms, Instant at) {
        Kept.write(tables, changes, terms, at);
        tables.outbox().append(decisions, at);
    }

    /** What a command would look at. */
    Slice slice(Command command, Instant now) {
        return database.read(handle -> slice(handle, command, now));
    }

    private Slice slice(Handle handle, Command command, Instant now) {
        return new SliceReader(Tables.of(new Rows(handle, tenant)), risk(List.of(command)), signIns)
                .read(ReadSet.of(command), now);
    }

    /** All else goes on without: what is over ends, and what is taken away or denied is, though no alert can be read. */
    private Risk risk(List<Command> commands) {
        return commands.stream().anyMatch(PimStore::asksMoreAtRisk) ? risk : Risk.NONE;
    }

    /** Whether more is asked of somebody at risk before it is done. */
    private static boolean asksMoreAtRisk(Command command) {
        return switch (command) {
            case Command.Submit submit ->
                submit.forms().stream().anyMatch(form -> form.action().mayActivate());
            case Command.Decide decide -> decide.approves();
            case Command.Cancel _ -> false;
            case Command.Revoke _ -> false;
            case Command.Set _ -> false;
            case Command.Enable _ -> false;
            case Command.Observe _ -> false;
            case Command.ExpireDue _ -> false;
            case Command.Reached _ -> false;
            case Command.Failed _ -> false;
            case Command.OfReview _ -> false;
            case Command.OfRole _ -> false;
            case Command.OfAlert _ -> false;
        };
    }

    private static boolean isDry(Command command) {
        return command instanceof Command.Submit submit && submit.validateOnly();
    }
}
