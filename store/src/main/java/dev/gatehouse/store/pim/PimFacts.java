package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is so without the engine's doing: groups, roles of the tenant's own, what holds for the whole tenant. */
public final class PimFacts {
    private final Database database;
    private final String tenant;

    public PimFacts(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Keeps groups whole: who is not named any more is not in them. */
    public void groups(Collection<Group> groups) {
        write(tables -> tables.groups().write(groups));
    }

    /** Those of these principals that are known. */
    public List<Account> accounts(List<PrincipalId> those) {
        return read(tables -> tables.accounts().byId(those));
    }

    /** Those of these groups that are known, as if nobody were in them. */
    public List<Group> bareGroups(List<PrincipalId> those) {
        return read(tables -> tables.groups().byId(those));
    }

    /** What holds for the whole tenant. */
    public Terms terms() {
        return read(tables -> Head.read(tables.rows()).terms());
    }

    /** Keeps a role that is not built in. */
    public void role(CustomRole role) {
        write(tables -> tables.roles().write(List.of(role)));
    }

    /** What holds for the whole tenant from now on. */
    public void terms(Terms terms) {
        write(tables -> new Head(Head.read(tables.rows()).mark(), terms).write(tables.rows()));
    }

    /** Keeps a whole world, such as a tenant begins with; who is at risk and who signed in is not kept. */
    public void begin(Slice world) {
        write(tables -> {
            tables.accounts().write(world.accounts().values());
            tables.groups().write(world.groups().values());
            tables.settings().write(world.settings().values());
            world.roles().forEach(tables.roles()::begin);
            tables.roles().write(world.definitions().values());
            tables.grants().write(world.grants().values(), world.terms().extendWithin());
            tables.requests().write(world.requests().values());
            tables.provisions().write(world.provisions().values(), world.mark());
            tables.reviews().write(world.reviews().definitions().values());
            tables.reviews().writeInstances(world.reviews().instances().values());
            tables.reviews().writeItems(world.reviews().items().values());
            tables.alerts().write(world.alerts().values());
            new Head(world.mark(), world.terms()).write(tables.rows());
        });
    }

    /** Has the database see how much there is of what, so that it looks things up well; after much was put in at once. */
    public void counted() {
        write(tables -> List.of("pim_grant", "pim_request", "pim_provision", "pim_account", "pim_group_member")
                .forEach(table -> tables.rows().handle().execute("ANALYZE " + table)));
    }

    /** All that is kept; for what looks at everything, and small tenants. */
    public Slice world() {
        return read(tables -> new SliceReader(tables, Risk.NONE).whole());
    }

    /** What alerts look at: everything but requests, and of what ended what did so since a moment. */
    public Slice world(Instant endedSince, SignInFacts signIns) {
        return read(tables -> new SliceReader(tables, Risk.NONE, signIns).since(endedSince));
    }

    <T> T read(Function<Tables, T> reading) {
        return database.read(handle -> reading.apply(Tables.of(new Rows(handle, tenant))));
    }

    private void write(Consumer<Tables> writing) {
        database.write(tenant, handle -> {
            writing.accept(Tables.of(new Rows(handle, tenant)));
            return true;
        });
    }
}
