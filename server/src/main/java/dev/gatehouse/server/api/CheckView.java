package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.connect.export.ExportRequest;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.PostureJudgement;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Assessment;
import dev.gatehouse.directory.tenant.Dataset;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a check. */
@Schema(name = "PostureCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(
        String check,

        @Schema(description = "What is wrong, where it finds something.")
        String title,

        String area,

        @Schema(description = "Of its findings, unless they are graver or lighter than usual.")
        String severity,

        @Schema(description = "The rows of the guide that it serves.")
        List<String> rows,

        @Schema(description = "Whether the export has what it needs. Where not, nothing is known.")
        boolean judged,

        @Schema(description = "How many subjects or settings it looked at; absent where it could not judge.") @Nullable
        Integer examined,

        @Schema(description = "Its findings by state; absent where it could not judge.") @Nullable
        Found findings,

        @Schema(description = "What the export lacks for it, and what to ask for. Empty where it judged.")
        List<Lack> lacks) {
    /** Findings by state. */
    @Schema(name = "PostureCheckFindings")
    record Found(long open, long accepted, long compensated) {
        private static Found of(About about, PostureJudgement judgement) {
            List<JudgedFinding.State> states = judgement.findings().stream()
                    .filter(one -> one.finding().about().id().equals(about.id()))
                    .map(JudgedFinding::state)
                    .toList();
            return new Found(
                    count(states, JudgedFinding.State.OPEN),
                    count(states, JudgedFinding.State.ACCEPTED),
                    count(states, JudgedFinding.State.COMPENSATED));
        }

        private static long count(List<JudgedFinding.State> states, JudgedFinding.State wanted) {
            return states.stream().filter(state -> state == wanted).count();
        }
    }

    /** What an export lacks. */
    @Schema(name = "PostureLack")
    record Lack(
            @Schema(description = "As `posture --format json` names it.")
            String dataset,

            String words,
            List<Request> requests) {
        private static Lack of(Dataset dataset) {
            return new Lack(
                    PostureFilter.word(dataset),
                    dataset.words(),
                    ExportRequest.of(dataset).stream()
                            .map(request -> new Request(request.path(), request.permission()))
                            .toList());
        }
    }

    /** A request whose answer an export is made of. */
    @Schema(name = "ExportRequest")
    record Request(String path, String permission) {}

    /** Every check, those that could not judge last. */
    static List<CheckView> all(PostureJudgement judgement) {
        Assessment assessment = judgement.assessment();
        return Stream.concat(
                        assessment.judged().stream().map(one -> judged(one, judgement)),
                        assessment.unjudged().stream().map(CheckView::unjudged))
                .toList();
    }

    private static CheckView judged(Assessment.Judged one, PostureJudgement judgement) {
        About about = one.about();
        return of(about, one.result().examined(), Found.of(about, judgement), List.of());
    }

    private static CheckView unjudged(Assessment.Unjudged one) {
        return of(
                one.about(),
                null,
                null,
                one.lacks().stream().sorted().map(Lack::of).toList());
    }

    private static CheckView of(About about, @Nullable Integer examined, @Nullable Found found, List<Lack> lacks) {
        return new CheckView(
                about.id(),
                about.title(),
                PostureFilter.word(about.area()),
                PostureFilter.word(about.severity()),
                about.rows(),
                lacks.isEmpty(),
                examined,
                found,
                lacks);
    }
}
