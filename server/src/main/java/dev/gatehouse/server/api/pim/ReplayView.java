package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.Hindsight;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.store.pim.PimReplay.Replayed;
import dev.gatehouse.store.pim.PimReplay.Twice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the activations of a time would have come to. */
@Schema(name = "PimReplay")
record ReplayView(
        Instant from,
        Instant until,

        @Schema(
                description =
                        "Whether it is about all activations of that time; else there were too many, and the oldest are"
                                + " left out.")
        boolean isComplete,

        Tally all,
        List<SettingTally> settings) {
    /** Activations, by the settings in force and by those that are proposed. */
    @Schema(name = "PimReplayTally")
    record Tally(
            @Schema(description = "How many were asked for.")
            int activations,

            Outcomes inForce,
            Outcomes proposed,

            @Schema(description = "How many would last less long.")
            int shortened) {
        private static Tally of(Collection<Twice> all) {
            return new Tally(all.size(), Outcomes.of(all, Twice::inForce), Outcomes.of(all, Twice::proposed), (int)
                    all.stream().filter(Twice::isShorter).count());
        }
    }

    /** The same of one setting. */
    @Schema(name = "PimReplaySetting")
    record SettingTally(TargetBody target, Tally tally) {}

    /** How many would come to what. */
    @Schema(name = "PimReplayOutcomes")
    record Outcomes(
            @Schema(description = "Granted at once.") int granted,
            @Schema(description = "Somebody must approve.") int waiting,
            int refused,
            List<Rule> refusals) {
        private static Outcomes of(Collection<Twice> all, Function<Twice, Hindsight.Outcome> by) {
            List<Hindsight.Outcome> outcomes = all.stream().map(by).toList();
            int refused = count(outcomes.stream().filter(Hindsight.Outcome::isRefused));
            int waiting = count(outcomes.stream().filter(one -> !one.isRefused() && one.waits()));
            return new Outcomes(outcomes.size() - refused - waiting, waiting, refused, Rule.of(outcomes));
        }

        private static int count(Stream<?> those) {
            return (int) those.count();
        }
    }

    /** How many are refused by a rule; one may be refused by several. */
    @Schema(name = "PimReplayRule")
    record Rule(
            @Schema(description = "As the code of a refusal.")
            String code,

            long count) {
        private static List<Rule> of(List<Hindsight.Outcome> outcomes) {
            Map<String, Long> counts = outcomes.stream()
                    .flatMap(one -> one.refusals().stream().map(Refusal::code).distinct())
                    .collect(Collectors.groupingBy(Words::camel, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .map(one -> new Rule(one.getKey(), one.getValue()))
                    .toList();
        }
    }

    static ReplayView of(PimStation pim, List<RoleSetting> proposed, Replayed replayed, Instant from, Instant until) {
        Names names = Names.of(
                pim,
                proposed.stream()
                        .flatMap(setting -> Names.group(setting.key().target()).stream())
                        .toList());
        return new ReplayView(
                from,
                until,
                replayed.whole(),
                Tally.of(replayed.bySetting().values().stream()
                        .flatMap(List::stream)
                        .toList()),
                proposed.stream()
                        .map(RoleSetting::key)
                        .map(key -> new SettingTally(names.target(key.target()), Tally.of(of(replayed, key))))
                        .toList());
    }

    private static List<Twice> of(Replayed replayed, SettingKey key) {
        return replayed.bySetting().getOrDefault(key, List.of());
    }
}
