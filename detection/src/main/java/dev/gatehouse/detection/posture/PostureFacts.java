package dev.gatehouse.detection.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.posture.Area;
import dev.gatehouse.directory.posture.PolicyChange;
import dev.gatehouse.directory.posture.Ways;
import dev.gatehouse.sigma.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a report of a tenant's state tells.
 *
 * @param tenant what the organisation is called
 * @param judgement what was found
 * @param ways how accounts could become Global Administrator
 * @param earlier what was found in an earlier export, and what changed since
 * @param source where the time of the export is from, in words
 * @param least the least severity that is told
 */
public record PostureFacts(
        String tenant,
        PostureJudgement judgement,
        List<Ways.Way> ways,
        Optional<Earlier> earlier,
        String source,
        Level least) {
    public PostureFacts {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(judgement, "judgement is null");
        ways = List.copyOf(ways);
        requireNonNull(earlier, "earlier is null");
        requireNonNull(source, "source is null");
        requireNonNull(least, "least is null");
    }

    /**
     * An earlier export.
     *
     * @param judgement what was found in it
     * @param comparison what became of it
     * @param settings role settings that changed
     */
    public record Earlier(PostureJudgement judgement, PostureComparison comparison, List<PolicyChange> settings) {
        public Earlier {
            requireNonNull(judgement, "judgement is null");
            requireNonNull(comparison, "comparison is null");
            settings = List.copyOf(settings);
        }
    }

    /** The role whose settings changed, and where. */
    public String role(PolicyChange change) {
        return change.subject(judgement.tenant(), judgement.baseline()).name();
    }

    /** All findings that are grave enough to be told: what is to be mended first, the gravest of it first. */
    public List<JudgedFinding> findings() {
        return Stream.of(JudgedFinding.State.values())
                .flatMap(state -> findings(state).stream())
                .toList();
    }

    /** The findings of a state that are grave enough to be told. */
    public List<JudgedFinding> findings(JudgedFinding.State state) {
        return judgement.findings(state).stream()
                .filter(one -> Levels.of(one.finding().severity()).compareTo(least) >= 0)
                .toList();
    }

    /** How many findings of an area are open, of a severity. */
    public long open(Area area, Level level) {
        return judgement.findings(JudgedFinding.State.OPEN).stream()
                .filter(one -> one.finding().about().area() == area)
                .filter(one -> Levels.of(one.finding().severity()) == level)
                .count();
    }
}
