package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A query, and what it needs.
 *
 * @param tables the tables that it reads
 * @param columns the columns of its results, beside those of every query
 */
record RuleQuery(String kql, Duration period, Set<Table> tables, List<Shown> columns, Set<Watchlist> watchlists) {
    /** Longer queries are refused by Sentinel (learn.microsoft.com/azure/sentinel/scheduled-rules-overview). */
    static final int LONGEST = 10_000;

    private static final Duration LONGEST_PERIOD = Duration.ofDays(14);

    /** How late an event may come, at the least, and still be looked at. */
    static final Duration LATENESS = Duration.ofDays(1);

    RuleQuery {
        requireNonNull(kql, "kql is null");
        requireNonNull(period, "period is null");
        tables = Collections.unmodifiableSet(EnumSet.copyOf(tables));
        columns = List.copyOf(columns);
        watchlists = Set.copyOf(watchlists);
        if (period.compareTo(LONGEST_PERIOD) > 0) {
            throw new NotCarried("it would have to look back further than fourteen days");
        }
        if (kql.length() > LONGEST) {
            throw new NotCarried("its query would be longer than " + LONGEST + " characters, which Sentinel refuses");
        }
    }
}
