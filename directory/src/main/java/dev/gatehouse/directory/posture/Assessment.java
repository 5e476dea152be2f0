package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What all checks found in a tenant.
 *
 * @param findings what was found, the gravest first
 * @param judged the checks that judged, and what each found
 * @param unjudged the checks that could not, and what the export lacks for them
 */
public record Assessment(List<Finding> findings, List<Judged> judged, List<Unjudged> unjudged) {
    public Assessment {
        findings = List.copyOf(findings);
        judged = List.copyOf(judged);
        unjudged = List.copyOf(unjudged);
    }

    /** A check that judged. */
    public record Judged(About about, Result result) {
        /** The share of what it examined that is as it should be, from 0 to 1; nothing examined is as it should be. */
        double share() {
            return result.examined() == 0 ? 1 : 1 - (double) result.open() / result.examined();
        }
    }

    /** A check that could not judge. */
    public record Unjudged(About about, Set<Dataset> lacks) {
        public Unjudged {
            lacks = Set.copyOf(lacks);
        }
    }

    /**
     * The score of each area that was judged, from 0 to 100: the mean over its checks of the share that is as it should be,
     * by the severity of the checks.
     */
    public Map<Area, Integer> scores() {
        Map<Area, Integer> scores = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            score(judged.stream().filter(one -> one.about().area() == area).toList())
                    .ifPresent(score -> scores.put(area, score));
        }
        return scores;
    }

    /** The score of all areas together; empty where nothing was judged. */
    public OptionalInt score() {
        return score(judged);
    }

    /** Rounded down, so that only what is wholly as it should be has 100. */
    private static OptionalInt score(List<Judged> checks) {
        int weights =
                checks.stream().mapToInt(one -> one.about().severity().weight()).sum();
        double sum = checks.stream()
                .mapToDouble(one -> one.about().severity().weight() * one.share())
                .sum();
        return weights == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(100 * sum / weights + 1e-9));
    }
}
