package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

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
     */
    <T> List<T> among(String sql, Collection<?> keys, RowMapper<T> mapper) {
        List<T> found = new ArrayList<>();
        List<?> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<?> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            int places = places(some.size());
            Query query = handle.createQuery(String.format(Locale.ROOT, sql, marks(places)))
                    .bind(0, tenant);
            for (int i = 0; i < places; i++) {
                query.bind(i + 1, some.get(Math.min(i, some.size() - 1)).toString());
            }
            found.addAll(query.map(mapper).list());
        }
        return found;
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
        PreparedBatch batch = handle.prepareBatch(sql);
        for (T value : values) {
            binding.bind(batch, value);
            batch.bind("tenant", tenant).add();
        }
        batch.execute();
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
        void bind(PreparedBatch batch, T value);
    }
}
