package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.report.RuleFacts;
import dev.gatehouse.cli.report.ScanFacts;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.file.Sha256;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a scan knows about itself before its alerts are written. */
final class Facts {
    private Facts() {}

    static ScanFacts of(
            ScanRequest request,
            String tenant,
            boolean contextRefused,
            Instant created,
            Inputs inputs,
            Custodies custodies,
            Plan plan,
            Engine.Found found) {
        InputStats all = found.all();
        Context context = found.attempt().context();
        return new ScanFacts(
                tenant,
                created,
                Arguments.of(request),
                all,
                plan.inputs().stream().mapToLong(Input::size).sum(),
                new ScanFacts.Copies(
                        found.attempt().copies().records(),
                        found.attempt().copies().events()),
                quarantine(plan.quarantine()),
                context.counts(),
                context.emergencyAccounts(),
                rules(plan.rulebook()),
                context.version(),
                contextRefused,
                BlindSpots.of(plan.rulebook(), context, all),
                found.episodes().dropped(),
                custodies.files(),
                inputs.problems());
    }

    private static Map<String, Long> quarantine(Quarantine quarantine) {
        Map<String, Long> reasons = new TreeMap<>();
        quarantine.entries().forEach(entry -> reasons.merge(entry.reason(), 1L, Long::sum));
        if (quarantine.unlisted() > 0) {
            reasons.put("not listed, because there are too many", quarantine.unlisted());
        }
        return reasons;
    }

    private static RuleFacts rules(Rulebook rulebook) {
        Map<RuleSource, Integer> bySource = new EnumMap<>(RuleSource.class);
        rulebook.rules().forEach(rule -> bySource.merge(rule.source(), 1, Integer::sum));
        return new RuleFacts(
                bySource,
                rulebook.correlations().rules().size(),
                rulebook.problems().size(),
                rulebook.unrouted().size(),
                rulebook.unresolved().size(),
                fingerprint(rulebook));
    }

    /** One digest of the digests of all texts, whatever order they were read in. */
    private static String fingerprint(Rulebook rulebook) {
        Stream<AlertRule> rules = Stream.concat(rulebook.rules().stream(), rulebook.correlations().rules().stream());
        String texts =
                rules.map(rule -> rule.document().sha256()).sorted().distinct().collect(Collectors.joining("\n"));
        try {
            return "sha256:"
                    + Sha256.of(new ByteArrayInputStream(texts.getBytes(StandardCharsets.UTF_8)))
                            .hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
