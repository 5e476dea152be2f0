package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaDocument;

/** A correlation in force: the Sigma correlation, and what its {@code custom:} part says to those who read its alerts. */
public record CorrelationRule(SigmaCorrelation sigma, RuleSource source, Guidance guidance) implements AlertRule {
    public CorrelationRule {
        requireNonNull(sigma, "sigma is null");
        requireNonNull(source, "source is null");
        requireNonNull(guidance, "guidance is null");
    }

    /** Reads the {@code custom:} part of a correlation. */
    public static CorrelationRule of(SigmaCorrelation sigma, RuleSource source) {
        return new CorrelationRule(sigma, source, Guidance.of(sigma));
    }

    /** The same, with a correlation that differs. */
    CorrelationRule with(SigmaCorrelation changed) {
        return new CorrelationRule(changed, source, guidance);
    }

    @Override
    public SigmaDocument document() {
        return sigma;
    }
}
