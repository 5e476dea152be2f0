package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.End;
import java.util.List;
import java.util.stream.Collectors;

/** Why something ended, or was not done, in words. */
final class Whys {
    private Whys() {}

    static String of(End end) {
        return switch (end) {
            case EXPIRED -> "Its time was over";
            case DEACTIVATED -> "Its holder gave it back";
            case REMOVED -> "An administrator took it away";
            case REVOKED -> "An administrator ended it at once";
            case ELIGIBILITY_ENDED -> "What it was activated from ended";
            case PRINCIPAL_DISABLED -> "Its holder was disabled or deleted";
            case NOT_STARTED -> "When it was to begin, something that it needs was no longer so";
            case NOT_PROVISIONED -> "The directory would not have it";
            case CANCELED -> "It was taken back before it began";
            case REVIEWED -> "An access review decided so";
        };
    }

    static String of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.says() + more("allowed", refusal.limit()) + more("asked", refusal.value()))
                .collect(Collectors.joining("; "));
    }

    private static String more(String what, String value) {
        return value.isEmpty() ? "" : " (" + what + ": " + value + ")";
    }
}
