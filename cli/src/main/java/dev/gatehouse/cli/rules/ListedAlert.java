package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.SigmaDocument;
import java.util.List;
import java.util.Optional;

/** A rule or a correlation in force. */
sealed interface ListedAlert extends Listed permits ListedRule, ListedCorrelation {
    /** What may raise alerts. */
    AlertRule rule();

    /** The tables whose rows it judges; none where its log source is nothing that is read. */
    List<String> tables();

    /** Whether it raises no alert of its own, for it is there to be correlated. */
    boolean silenced();

    @Override
    default SigmaDocument document() {
        return rule().document();
    }

    @Override
    default String kind() {
        return rule().kind();
    }

    @Override
    default Optional<Level> level() {
        return Optional.of(rule().document().level());
    }
}
