package dev.gatehouse.detection.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Acceptance;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.directory.posture.Assessment;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.Posture;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tenant held against what the administrator wants.
 *
 * @param tenant its state
 * @param baseline what it was held against
 * @param assessment what the checks say
 * @param findings what they found, the open ones first, the gravest of these first
 * @param unmet acceptances that no finding needs, or whose end has come
 */
public record PostureJudgement(
        Tenant tenant, Baseline baseline, Assessment assessment, List<JudgedFinding> findings, List<Acceptance> unmet) {
    public PostureJudgement {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(baseline, "baseline is null");
        requireNonNull(assessment, "assessment is null");
        findings = List.copyOf(findings);
        unmet = List.copyOf(unmet);
    }

    /** Judges a tenant. */
    public static PostureJudgement of(Tenant tenant, Configuration configuration) {
        Baseline baseline = Baselines.of(configuration, tenant.at());
        Assessment assessment = Posture.assess(tenant, baseline);
        List<Acceptance> acceptances = configuration.acceptances();
        List<JudgedFinding> judged = assessment.findings().stream()
                .map(finding -> new JudgedFinding(finding, accepting(finding, acceptances, tenant.at())))
                .toList();
        List<Acceptance> unmet = acceptances.stream()
                .filter(acceptance -> judged.stream()
                        .noneMatch(finding ->
                                finding.acceptance().filter(acceptance::equals).isPresent()))
                .toList();
        return new PostureJudgement(tenant, baseline, assessment, judged, unmet);
    }

    /** The findings of a state. */
    public List<JudgedFinding> findings(JudgedFinding.State state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    private static Optional<Acceptance> accepting(Finding finding, List<Acceptance> acceptances, Instant at) {
        return acceptances.stream()
                .filter(acceptance ->
                        acceptance.finding().equals(finding.about().id()))
                .filter(acceptance -> names(acceptance.object(), finding))
                .filter(acceptance -> at.isBefore(acceptance.until()))
                .findFirst();
    }

    private static boolean names(String object, Finding finding) {
        String wanted = object.toLowerCase(Locale.ROOT);
        return wanted.equals(finding.subject().id().toLowerCase(Locale.ROOT))
                || wanted.equals(finding.subject().name().toLowerCase(Locale.ROOT));
    }
}
