package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.logs.Table;
import java.util.Set;

/**
 * What a source may send.
 *
 * @param source its name, by which its records are known
 * @param tenant whose records they are; it comes from here, never from a record
 * @param tables into which tables they may fall; empty for all
 */
public record SourceBinding(String source, String tenant, Set<Table> tables) {
    public SourceBinding {
        requireNonNull(source, "source is null");
        requireNonNull(tenant, "tenant is null");
        tables = Set.copyOf(tables);
    }

    /** Whether a source or a tenant may be called so: letters, digits and . _ -, 63 at most. */
    public static boolean isName(String text) {
        return LogSource.isName(text);
    }
}
