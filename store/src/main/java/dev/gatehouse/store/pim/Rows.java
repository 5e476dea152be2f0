package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.PortableText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of a tenant within a transaction. */
record Rows(Handle handle, String tenant) {
    private static final int AT_ONCE = 1_024;

    Rows {
        requireNonNull(handle, "handle is null");
        requireNonNull(tenant, "tenant is null");
    }

    /**
     * Those with one of these keys.
     *
     * @param sql whose first parameter is the tenant, and which has {@code %s} where the keys stand
     * @param behind what the parameters behind the keys are
     */
    <T> List<T> among(String sql, Collection<?> keys, RowMapper<T> mapper, String... behind) {
        List<T> found = new ArrayList<>();
        List<?> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<?> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            int places = places(some.size());
            found.addAll(among(String.format(Locale.ROOT, sql, marks(places)), some, places, mapper, behind));
        }
        return found;
    }

    /** Thousands of keys are bound by the driver itself: to have each looked at first takes longer than to find the rows. */
    private <T> List<T> among(String sql, List<?> keys, int places, RowMapper<T> mapper, String... behind) {
        StatementContext context = context(sql);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setString(1, PortableText.clean(tenant));
            for (int i = 0; i < places; i++) {
                String key = keys.get(Math.min(i, keys.size() - 1)).toString();
                statement.setString(i + 2, PortableText.clean(key));
            }
            for (int i = 0; i < behind.length; i++) {
                statement.setString(places + i + 2, PortableText.clean(behind[i]));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows, context));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, context);
        }
    }

    /** Those that a statement finds, whose first parameter is the tenant. */
    <T> List<T> where(String sql, RowMapper<T> mapper, Object... values) {
        Query query = handle.createQuery(sql).bind(0, tenant);
        for (int i = 0; i < values.length; i++) {
            query.bind(i + 1, values[i]);
        }
        return query.map(mapper).list();
    }

    /** Writes one row for each value, if there are any. */
    <T> void each(String sql, Collection<T> values, Binding<T> binding) {
        if (values.isEmpty()) {
            return;
        }
        Named named = Named.of(sql);
        StatementContext context = context(named.sql());
        try (PreparedStatement statement = handle.getConnection().prepareStatement(named.sql())) {
            Row row = new Row(statement, named, context);
            for (T value : values) {
                binding.bind(row, value);
                row.bind("tenant", tenant).add();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, context);
        }
    }

    /** Of what an error tells, and a mapper may ask. */
    private StatementContext context(String sql) {
        try (Query query = handle.createQuery(sql)) {
            return query.getContext();
        }
    }

    /** A power of two: so few statements are prepared. The last key is asked for again where there are too many places. */
    private static int places(int keys) {
        int places = Integer.highestOneBit(keys);
        return places == keys ? keys : places * 2;
    }

    private static String marks(int places) {
        return "?, ".repeat(places - 1) + "?";
    }

    /** Binds a value by name. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(Row row, T value);
    }
}
