package dev.gatehouse.directory.posture;

import java.util.List;

/**
 * What a check found.
 *
 * @param examined how many subjects or settings it looked at
 * @param findings those that are not as they should be
 */
public record Result(int examined, List<Finding> findings) {
    public Result {
        findings = List.copyOf(findings);
        if (examined < findings.size()) {
            throw new IllegalArgumentException("more findings than things examined");
        }
    }

    /** Where there was nothing to look at. */
    public static Result nothing() {
        return new Result(0, List.of());
    }

    /** How many are not as they should be, and nothing makes up for it. */
    public long open() {
        return findings.stream().filter(finding -> !finding.compensated()).count();
    }
}
