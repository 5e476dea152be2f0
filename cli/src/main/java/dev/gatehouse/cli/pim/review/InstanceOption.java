package dev.gatehouse.cli.pim.review;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which time of a review that is held again and again. */
final class InstanceOption {
    @Option(
            names = "--instance",
            paramLabel = "N",
            order = 30,
            description = "Which time of the review, from 1 on. Without it: the latest.")
    private Optional<Integer> instance = Optional.empty();

    Optional<Integer> instance() {
        return instance;
    }
}
