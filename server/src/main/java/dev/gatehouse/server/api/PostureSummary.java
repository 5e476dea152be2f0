package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.connect.export.ExportProblem;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.detection.config.Acceptance;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.PostureJudgement;
import dev.gatehouse.directory.posture.Severity;
import dev.gatehouse.server.directory.PostureBook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state of the tenant at a glance, and how far the export tells it. */
@Schema(name = "PostureSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostureSummary(
        String tenant,

        @Schema(description = "When the export was made.") Instant at,

        @Schema(description = "Where that time is from, in words.")
        String timeFrom,

        @Schema(description = "How long ago that is, in whole seconds, as PT26H.")
        String age,

        @Schema(description = "Where it was read.") String from,

        @Schema(description = "When it was read.") Instant readAt,

        @Schema(description = "100 where everything that was looked at is as it should be; absent where nothing was.")
        @Nullable
        Integer score,

        @Schema(description = "The same of each area that was judged.")
        Map<String, Integer> scores,

        @Schema(description = "How many findings there are, the gravest first.")
        List<Count> counts,

        @Schema(description = "How many checks could not judge, for the export lacks something.")
        long unjudged,

        @Schema(description = "Every check, those that could not judge last, with what the export lacks.")
        List<CheckView> checks,

        @Schema(description = "Acceptances that no finding needs, or whose end has come.")
        List<Unmet> unmetAcceptances,

        @Schema(description = "Role settings of PIM that ask for approval, of which too few could approve.")
        List<PendingApproval> pendingApprovals,

        @Schema(description = "What of the export could not be read, or is not as it should be; the first 100.")
        List<String> problems,

        @Schema(description = "How many there are.") int problemCount,

        @Schema(description = "Why a newer export is not in force. Empty where nothing is wrong.")
        List<String> mistakes) {
    private static final int MOST = 100;

    /** Findings of a severity and a state. */
    @Schema(name = "PostureCount")
    record Count(String severity, String state, long findings) {}

    /** An acceptance without a finding. */
    @Schema(name = "UnmetAcceptance")
    record Unmet(String finding, String object, Instant until, String declared) {
        private static Unmet of(Acceptance acceptance) {
            return new Unmet(
                    acceptance.finding(),
                    acceptance.object(),
                    acceptance.until(),
                    acceptance.origin().toString());
        }
    }

    static PostureSummary of(
            PostureBook.Judged judged, List<PendingApproval> pending, List<String> mistakes, Instant now) {
        PostureJudgement judgement = judged.facts().judgement();
        ReadExport export = judged.known().export();
        Instant at = judgement.tenant().at();
        var score = judgement.assessment().score();
        Map<String, Integer> scores = new LinkedHashMap<>();
        judgement.assessment().scores().forEach((area, value) -> scores.put(PostureFilter.word(area), value));
        return new PostureSummary(
                judged.facts().tenant(),
                at,
                judged.facts().source(),
                Duration.between(at, now).truncatedTo(ChronoUnit.SECONDS).toString(),
                judged.known().from().toString(),
                judged.known().readAt(),
                score.isPresent() ? score.getAsInt() : null,
                scores,
                counts(judgement.findings()),
                judgement.assessment().unjudged().size(),
                CheckView.all(judgement),
                judgement.unmet().stream().map(Unmet::of).toList(),
                pending,
                export.problems().stream()
                        .limit(MOST)
                        .map(ExportProblem::toString)
                        .toList(),
                export.problems().size(),
                mistakes);
    }

    private static List<Count> counts(List<JudgedFinding> findings) {
        List<Count> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.values()).reversed()) {
            for (JudgedFinding.State state : JudgedFinding.State.values()) {
                long found = findings.stream()
                        .filter(one -> one.finding().severity() == severity && one.state() == state)
                        .count();
                counts.add(new Count(PostureFilter.word(severity), PostureFilter.word(state), found));
            }
        }
        return counts;
    }
}
