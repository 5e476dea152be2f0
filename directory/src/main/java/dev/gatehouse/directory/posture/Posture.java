package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds a tenant against a baseline with all checks. */
public final class Posture {
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::compensated)
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::tier)
            .thenComparing(finding -> finding.about().id())
            .thenComparing(finding -> finding.subject().name())
            .thenComparing(Finding::key);

    private Posture() {}

    /** Lets every check look at a tenant. */
    public static Assessment assess(Tenant tenant, Baseline baseline) {
        return assess(tenant, baseline, Checks.all());
    }

    static Assessment assess(Tenant tenant, Baseline baseline, List<Check> checks) {
        List<Finding> findings = new ArrayList<>();
        List<Assessment.Judged> judged = new ArrayList<>();
        List<Assessment.Unjudged> unjudged = new ArrayList<>();
        for (Check check : checks) {
            Set<Dataset> lacks = EnumSet.noneOf(Dataset.class);
            check.about().needs().stream().filter(need -> !tenant.has(need)).forEach(lacks::add);
            if (lacks.isEmpty()) {
                Result result = check.examine(tenant, baseline);
                result.findings().stream().map(Posture::weighed).forEach(findings::add);
                judged.add(new Assessment.Judged(check.about(), result));
            } else {
                unjudged.add(new Assessment.Unjudged(check.about(), lacks));
            }
        }
        findings.sort(GRAVEST_FIRST);
        return new Assessment(findings, judged, unjudged);
    }

    /** What leads to one application or its data only is less grave than the same elsewhere. */
    private static Finding weighed(Finding finding) {
        return finding.tier() == Tier.WORKLOAD ? finding.as(finding.severity().lighter()) : finding;
    }
}
