package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.Outlook.Speech;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Wish;
import dev.gatehouse.sigma.SigmaParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DetectionTextTest {
    private static final Gap AUDITS = new Gap(Gap.Kind.TABLE, "no audits", "add audits");
    private static final Gap NAMES = new Gap(Gap.Kind.EMERGENCY, "no names", "add names");

    @Test
    void saysOfEachDetectionWhatItLacksAndOfEachGapOnceWhatToDo() {
        String text = text(List.of(
                new Outlook(rule("One", RuleSource.CATALOGUE), Speech.YES, List.of()),
                new Outlook(rule("Two", RuleSource.CATALOGUE), Speech.NO, List.of(AUDITS, NAMES)),
                new Outlook(rule("Three", RuleSource.CATALOGUE), Speech.IN_PART, List.of(AUDITS))));
        assertThat(text).isEqualTo("""
                DETECTIONS
                3 loaded: 1 can speak, 1 in part, 1 cannot
                yes      row-a: One
                no       row-a: Two
                         no audits; no names
                in part  row-a: Three
                         no audits

                WHAT THEY LACK
                no audits (2 detections): add audits
                no names (1 detection): add names

                Most useful next: add audits (2 detections lack it, 1 of them cannot speak).
                """);
    }

    @Test
    void rulesOfOthersAreCountedAndNotListed() {
        assertThat(text(List.of(
                        new Outlook(rule("One", RuleSource.COMMUNITY), Speech.YES, List.of()),
                        new Outlook(rule("Two", RuleSource.COMMUNITY), Speech.NO, List.of(AUDITS)))))
                .contains("other rules: 2 loaded: 1 can speak, 0 in part, 1 cannot")
                .doesNotContain("One")
                .contains("no audits (1 detection): add audits");
    }

    @Test
    void saysThatNothingIsMissing() {
        assertThat(text(List.of(new Outlook(rule("One", RuleSource.CATALOGUE), Speech.YES, List.of()))))
                .endsWith("\nNothing is missing that a detection needs.\n")
                .doesNotContain("LACK");
    }

    private static String text(List<Outlook> outlooks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Optional<Wish> wish = Wish.first(outlooks);
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new DetectionText(new Page(out, false)).print(outlooks, wish);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Rule rule(String title, RuleSource source) {
        String text = """
                title: %s
                logsource: {product: azure, service: auditlogs}
                detection: {condition: a, a: {Result: success}}
                custom: {rows: [row-a]}
                """.formatted(title);
        return Rule.of(SigmaParser.parse("test.yml", text).rules().getFirst(), source);
    }
}
