package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaDocument;
import java.util.List;

/**
 * A correlation in force: the Sigma correlation, and what its {@code custom:} part says to those who read its alerts.
 *
 * @param rows the rows of the guide that it serves
 * @param summary a sentence with {@code {Field}} for values of the event that satisfied it, {@code {measure}} for what it
 *     counts, {@code {events}} for how many events there are and {@code {duration}} for how long they last; empty for the
 *     title
 * @param entities whom and what its alerts concern
 * @param advice what an analyst should do
 */
public record CorrelationRule(
        SigmaCorrelation sigma,
        RuleSource source,
        List<String> rows,
        String summary,
        List<String> entities,
        String advice)
        implements AlertRule {
    public CorrelationRule {
        requireNonNull(sigma, "sigma is null");
        requireNonNull(source, "source is null");
        rows = List.copyOf(rows);
        requireNonNull(summary, "summary is null");
        entities = List.copyOf(entities);
        requireNonNull(advice, "advice is null");
    }

    /** Reads the {@code custom:} part of a correlation. */
    public static CorrelationRule of(SigmaCorrelation sigma, RuleSource source) {
        Guidance guidance = Guidance.of(sigma);
        return new CorrelationRule(
                sigma, source, guidance.rows(), guidance.summary(), guidance.entities(), guidance.advice());
    }

    @Override
    public SigmaDocument document() {
        return sigma;
    }
}
