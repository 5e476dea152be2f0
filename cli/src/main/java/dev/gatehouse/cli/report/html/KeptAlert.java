package dev.gatehouse.cli.report.html;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * An alert that is shown in full.
 *
 * @param sequence its place in the order of time
 * @param summary what happened, in a sentence
 * @param rule the title of its rule
 */
record KeptAlert(
        UUID id,
        Level severity,
        long sequence,
        Optional<Instant> time,
        String summary,
        String rule,
        Markup.Fragment article) {
    /** The one that makes room first: the least severe, of those the latest. */
    static final Comparator<KeptAlert> LEAST_FIRST = Comparator.comparing(KeptAlert::severity)
            .thenComparing(Comparator.comparingLong(KeptAlert::sequence).reversed());

    KeptAlert {
        requireNonNull(id, "id is null");
        requireNonNull(time, "time is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(article, "article is null");
    }
}
