package dev.gatehouse.server.watch;

import dev.gatehouse.detection.config.Overlay;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.OverlayFit;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.sigma.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files with what people set over them.
 *
 * @param unfit why entries are not in force, a line each; the others are
 */
record Overlaid(WatchRules rules, List<String> unfit) {
    Overlaid {
        unfit = List.copyOf(unfit);
    }

    /** Puts as many entries over the files as fit. */
    static Overlaid of(RulePlace.Loaded files, List<SetEntry> entries) {
        if (entries.isEmpty()) {
            return new Overlaid(files.rules(), List.of());
        }
        OverlayFit fit =
                new OverlayFit(files.rules().configuration(), files.rules().rulebook());
        List<SetEntry> fitting = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (SetEntry entry : entries) {
            List<String> problems = fit.problems(entry);
            unfit.addAll(problems);
            if (problems.isEmpty()) {
                fitting.add(entry);
            }
        }
        return new Overlaid(sum(files, files, new ArrayList<>(), fitting, unfit).rules(), unfit);
    }

    /**
     * The files with as many as possible: those with which the rules can be put in force, for a value may be none that a rule
     * can do anything with.
     *
     * @param sum the files with those that are kept
     */
    private static RulePlace.Loaded sum(
            RulePlace.Loaded files,
            RulePlace.Loaded sum,
            List<SetEntry> kept,
            List<SetEntry> more,
            List<String> unfit) {
        if (more.isEmpty()) {
            return sum;
        }
        RulePlace.Loaded whole =
                sum(files, Stream.concat(kept.stream(), more.stream()).toList());
        if (whole.mistakes().isEmpty()) {
            kept.addAll(more);
            return whole;
        }
        if (more.size() == 1) {
            unfit.add(more.getFirst().place() + ": " + whole.mistakes().getFirst());
            return sum;
        }
        int half = more.size() / 2;
        RulePlace.Loaded first = sum(files, sum, kept, more.subList(0, half), unfit);
        return sum(files, first, kept, more.subList(half, more.size()), unfit);
    }

    private static RulePlace.Loaded sum(RulePlace.Loaded files, List<SetEntry> entries) {
        Overlay.Sum sum = Overlay.lay(files.rules().configuration(), entries);
        return files.with(sum.configuration(), ids(files.rules(), sum.disabled()));
    }

    private static Set<RuleId> ids(WatchRules rules, Set<String> ids) {
        return Stream.<AlertRule>concat(
                        rules.rulebook().rules().stream(), rules.rulebook().correlations().rules().stream())
                .map(rule -> rule.document().id())
                .filter(id -> ids.contains(id.toString()))
                .collect(Collectors.toSet());
    }
}
