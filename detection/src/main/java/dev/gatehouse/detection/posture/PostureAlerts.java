package dev.gatehouse.detection.posture;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertIds;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.PolicyChanges;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.sigma.RuleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Open findings as alerts, so that whoever reads alerts sees them too. Their time is that of the export. */
public final class PostureAlerts {
    private PostureAlerts() {}

    /**
     * An alert for each open finding. The same finding has the same id in every export.
     *
     * @param tenant what the organisation is called
     * @param now when they are told
     */
    public static List<Alert> of(PostureJudgement judgement, String tenant, Instant now) {
        return judgement.findings(JudgedFinding.State.OPEN).stream()
                .map(JudgedFinding::finding)
                .map(finding -> of(finding, tenant, judgement.tenant().at(), now))
                .toList();
    }

    /** An alert for each role setting that is weaker in a judged export than in the one before. */
    public static List<Alert> ofChanges(Tenant before, PostureJudgement after, String tenant, Instant now) {
        return PolicyChanges.findings(before, after.tenant(), after.baseline()).stream()
                .map(finding -> of(finding, tenant, after.tenant().at(), now))
                .toList();
    }

    private static Alert of(Finding finding, String tenant, Instant at, Instant now) {
        About about = finding.about();
        RuleId rule = RuleId.named(about.id(), "posture");
        return new Alert(
                AlertIds.of(tenant, rule, finding.subject().id(), finding.setting()),
                tenant,
                1,
                AlertState.FINAL,
                Optional.of(at),
                Optional.of(at),
                Optional.of(at),
                now,
                new RuleRef(rule, about.title(), about.rows(), RuleSource.CATALOGUE, version(about), List.of()),
                Levels.of(finding.severity()),
                List.of(entity(finding)),
                finding.subject().name() + ": " + finding.setting() + " is " + finding.is() + "; it should be "
                        + finding.should(),
                List.of(new Step(
                        rule,
                        List.of(new Reason(finding.setting(), finding.is(), "should be " + finding.should())),
                        List.of())),
                0,
                0,
                "",
                about.why() + " " + String.join(" ", finding.remedy()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Entity entity(Finding finding) {
        String type = finding.subject().kind().equals(Principal.SERVICE_PRINCIPAL)
                ? "servicePrincipal"
                : finding.subject().kind();
        return new Entity(
                type, Optional.of(finding.subject().id()), finding.subject().name(), Optional.empty());
    }

    /** A check is code: what it is about stands for its text. */
    private static String version(About about) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(about.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
