package dev.gatehouse.detection.posture;

import dev.gatehouse.directory.posture.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of findings from one export to the next.
 *
 * @param opened open now, and not before
 * @param closed open before, and not now
 * @param lasting open both times
 */
public record PostureComparison(List<JudgedFinding> opened, List<JudgedFinding> closed, List<JudgedFinding> lasting) {
    public PostureComparison {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        lasting = List.copyOf(lasting);
    }

    /** Compares two judgements of one tenant. A check that one of them could not make says nothing of the other. */
    public static PostureComparison between(PostureJudgement before, PostureJudgement after) {
        Set<String> both = judged(before);
        both.retainAll(judged(after));
        List<JudgedFinding> old = open(before, both);
        List<JudgedFinding> now = open(after, both);
        Set<String> oldKeys = keys(old);
        Set<String> nowKeys = keys(now);
        return new PostureComparison(
                now.stream()
                        .filter(one -> !oldKeys.contains(one.finding().key()))
                        .toList(),
                old.stream()
                        .filter(one -> !nowKeys.contains(one.finding().key()))
                        .toList(),
                now.stream()
                        .filter(one -> oldKeys.contains(one.finding().key()))
                        .toList());
    }

    private static List<JudgedFinding> open(PostureJudgement judgement, Set<String> checks) {
        return judgement.findings(JudgedFinding.State.OPEN).stream()
                .filter(one -> checks.contains(one.finding().about().id()))
                .toList();
    }

    private static Set<String> judged(PostureJudgement judgement) {
        return judgement.assessment().judged().stream()
                .map(one -> one.about().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(List<JudgedFinding> findings) {
        return findings.stream().map(JudgedFinding::finding).map(Finding::key).collect(Collectors.toSet());
    }
}
