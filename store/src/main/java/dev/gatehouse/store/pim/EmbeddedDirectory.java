package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The directory of who has no other: a table of holdings. It is told of changes like any other directory, in transactions
 * of its own, so that nothing works with it that would not work with one that is far away.
 */
public final class EmbeddedDirectory implements Directory {
    private final Database database;
    private final String tenant;

    public EmbeddedDirectory(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    @Override
    public Set<Holding> having(Collection<Holding> those) {
        Set<Holding> found = new HashSet<>(
                holdings(those.stream().map(Holding::principal).distinct().toList()));
        found.retainAll(new HashSet<>(those));
        return found;
    }

    /** All that anybody has. */
    public Set<Holding> all() {
        return database.read(handle -> new HashSet<>(new Rows(handle, tenant)
                .where(
                        "SELECT * FROM pim_directory_holding WHERE tenant = ? AND has = 1",
                        EmbeddedDirectory::holding)));
    }

    /** All that a principal has. */
    public Set<Holding> of(PrincipalId principal) {
        return new HashSet<>(holdings(List.of(principal)));
    }

    @Override
    public List<Answer> tell(List<Order> orders) {
        // The lock of the engine's own writers is not taken: this is another system.
        return database.write(tenant + " directory", handle -> {
            Rows rows = new Rows(handle, tenant);
            Map<Holding, Long> last = sequences(rows, orders);
            List<Order> taken = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            for (Order order : orders) {
                long before = last.getOrDefault(order.holding(), Long.MIN_VALUE);
                if (order.sequence() < before) {
                    answers.add(new Answer.Refused(false, "something newer was done already, by order " + before));
                } else {
                    last.put(order.holding(), order.sequence());
                    taken.add(order);
                    answers.add(Answer.DONE);
                }
            }
            write(rows, taken);
            return answers;
        });
    }

    private List<Holding> holdings(List<PrincipalId> principals) {
        return database.read(handle -> new Rows(handle, tenant)
                .among(
                        "SELECT * FROM pim_directory_holding WHERE tenant = ? AND principal IN (%s) AND has = 1",
                        principals, EmbeddedDirectory::holding));
    }

    private static Holding holding(ResultSet row, StatementContext context) throws SQLException {
        return new Holding(PrincipalId.of(row.getString("principal")), Targets.read(row));
    }

    private static Map<Holding, Long> sequences(Rows rows, List<Order> orders) {
        Map<Holding, Long> last = new HashMap<>();
        rows.among(
                        "SELECT * FROM pim_directory_holding WHERE tenant = ? AND principal IN (%s)",
                        orders.stream()
                                .map(order -> order.holding().principal())
                                .distinct()
                                .toList(),
                        (row, context) -> new Order(
                                new Holding(PrincipalId.of(row.getString("principal")), Targets.read(row)),
                                row.getInt("has") == 1,
                                row.getLong("sequence")))
                .forEach(order -> last.put(order.holding(), order.sequence()));
        return last;
    }

    private static void write(Rows rows, List<Order> orders) {
        rows.each(
                """
                INSERT INTO pim_directory_holding
                    (tenant, principal, target_key, target_kind, target_id, scope, has, sequence)
                VALUES (:tenant, :principal, :targetKey, :targetKind, :targetId, :scope, :has, :sequence)
                ON CONFLICT (tenant, principal, target_key) DO UPDATE SET has = excluded.has,
                    sequence = excluded.sequence""",
                lastOfEach(orders),
                (batch, order) -> batch.bind(
                                "principal", order.holding().principal().toString())
                        .bind("targetKey", Targets.key(order.holding().target()))
                        .bind("targetKind", Targets.kind(order.holding().target()))
                        .bind("targetId", Targets.id(order.holding().target()))
                        .bind("scope", Targets.scope(order.holding().target()))
                        .bind("has", order.wanted() ? 1 : 0)
                        .bind("sequence", order.sequence()));
    }

    private static Collection<Order> lastOfEach(List<Order> orders) {
        Map<Holding, Order> last = new HashMap<>();
        orders.forEach(order -> last.put(order.holding(), order));
        return last.values();
    }
}
