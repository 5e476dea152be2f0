package dev.gatehouse.cli.report.html;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.util.Comparator;

/**
 * An alert that is shown in full.
 *
 * @param sequence its place in the order of time
 * @param rule the title of its rule
 */
record KeptAlert(Level severity, long sequence, String rule, Markup.Fragment article) {
    /** The one that makes room first: the least severe, of those the latest. */
    static final Comparator<KeptAlert> LEAST_FIRST = Comparator.comparing(KeptAlert::severity)
            .thenComparing(Comparator.comparingLong(KeptAlert::sequence).reversed());

    KeptAlert {
        requireNonNull(severity, "severity is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(article, "article is null");
    }
}
