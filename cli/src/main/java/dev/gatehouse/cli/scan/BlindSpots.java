package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.report.BlindSpot;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Available;
import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the rows of the guide whose rules had no chance, by what they lack; which columns were empty is not known here. */
final class BlindSpots {
    private BlindSpots() {}

    static List<BlindSpot> of(Rulebook rulebook, Context context, InputStats all) {
        Map<Table, Available.Rows> seen = new EnumMap<>(Table.class);
        all.rowsByTable().keySet().forEach(table -> seen.put(table, Available.Rows.full(table)));
        Available available = new Available(seen, !context.counts().isEmpty(), context.emergencyAccounts() > 0);
        Map<String, Gap> gaps = new TreeMap<>();
        Map<String, Set<String>> rows = new TreeMap<>();
        for (Outlook outlook : Outlook.all(rulebook, available)) {
            AlertRule rule = outlook.rule();
            if (rule.source() == RuleSource.CATALOGUE && outlook.speech() == Outlook.Speech.NO) {
                for (Gap gap : outlook.gaps()) {
                    String key = gap.what() + "; " + gap.remedy();
                    gaps.put(key, gap);
                    rows.computeIfAbsent(key, any -> new TreeSet<>()).addAll(rule.rows());
                }
            }
        }
        Map<String, BlindSpot> spots = new TreeMap<>();
        gaps.forEach((key, gap) -> {
            BlindSpot spot = new BlindSpot(List.copyOf(rows.get(key)), gap.what(), gap.remedy());
            spots.merge(spot.rows() + spot.remedy(), spot, BlindSpot::and);
        });
        return List.copyOf(spots.values());
    }
}
