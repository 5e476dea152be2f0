package dev.gatehouse.detection.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertIds;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.PolicyChanges;
import dev.gatehouse.directory.posture.Subject;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.sigma.RuleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Open findings as alerts, so that whoever reads alerts sees them too. Their time is that of the export. */
public final class PostureAlerts {
    private final Context context;
    private final String tenant;
    private final Instant now;

    /**
     * Alerts of a tenant.
     *
     * @param context what is known of its accounts
     * @param tenant what the organisation is called
     * @param now when they are told
     */
    public PostureAlerts(Context context, String tenant, Instant now) {
        this.context = requireNonNull(context, "context is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.now = requireNonNull(now, "now is null");
    }

    /** An alert for each open finding. The same finding has the same id in every export. */
    public List<Alert> of(PostureJudgement judgement) {
        return judgement.findings(JudgedFinding.State.OPEN).stream()
                .map(JudgedFinding::finding)
                .map(finding -> of(finding, judgement.tenant().at()))
                .toList();
    }

    /** An alert for each role setting that is weaker in a judged export than in the one before. */
    public List<Alert> ofChanges(Tenant before, PostureJudgement after) {
        return PolicyChanges.findings(before, after.tenant(), after.baseline()).stream()
                .map(finding -> of(finding, after.tenant().at()))
                .toList();
    }

    private Alert of(Finding finding, Instant at) {
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
                List.of(entity(finding, at)),
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

    private Entity entity(Finding finding, Instant at) {
        Subject subject = finding.subject();
        String type = subject.kind().equals(Principal.SERVICE_PRINCIPAL) ? "servicePrincipal" : subject.kind();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return new Entity(
                type,
                Optional.of(subject.id()),
                subject.name(),
                context.find(subject.id(), subject.name()).flatMap(who -> EntityPrivilege.of(who, micros)));
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
