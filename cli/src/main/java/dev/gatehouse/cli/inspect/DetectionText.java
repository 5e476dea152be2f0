package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.Outlook.Speech;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes which detections can speak, what the others lack, and what to ask for. */
final class DetectionText {
    private static final int INDENT = 9;

    private final Page page;

    DetectionText(Page page) {
        this.page = page;
    }

    void print(List<Outlook> outlooks, Optional<Wish> wish) {
        page.heading("DETECTIONS");
        List<Outlook> catalogue = of(outlooks, RuleSource.CATALOGUE);
        if (!catalogue.isEmpty()) {
            page.paragraph(0, counts("", catalogue));
        }
        catalogue.forEach(this::detection);
        List<Outlook> community = of(outlooks, RuleSource.COMMUNITY);
        if (!community.isEmpty()) {
            page.paragraph(0, counts("other rules: ", community));
        }
        lacking(outlooks);
        page.heading(wish.map(DetectionText::askFor).orElse("Nothing is missing that a detection needs."));
    }

    private static List<Outlook> of(List<Outlook> outlooks, RuleSource source) {
        return outlooks.stream()
                .filter(outlook -> outlook.rule().source() == source)
                .toList();
    }

    private static String counts(String label, List<Outlook> outlooks) {
        Map<Speech, Long> counts =
                outlooks.stream().collect(Collectors.groupingBy(Outlook::speech, Collectors.counting()));
        return label + outlooks.size() + " loaded: " + counts.getOrDefault(Speech.YES, 0L) + " can speak, "
                + counts.getOrDefault(Speech.IN_PART, 0L) + " in part, " + counts.getOrDefault(Speech.NO, 0L)
                + " cannot";
    }

    private void detection(Outlook outlook) {
        String rows = String.join(", ", outlook.rule().rows());
        String title = outlook.rule().document().title();
        page.entry(
                outlook.speech().text(),
                INDENT,
                rows.isEmpty() ? title : rows + ": " + title,
                Optional.of(style(outlook.speech())));
        if (!outlook.gaps().isEmpty()) {
            page.paragraph(INDENT, outlook.gaps().stream().map(Gap::what).collect(Collectors.joining("; ")));
        }
    }

    private static Style style(Speech speech) {
        return switch (speech) {
            case YES -> Style.CYAN;
            case IN_PART -> Style.YELLOW;
            case NO -> Style.RED;
        };
    }

    /** Each gap once, with the remedy. */
    private void lacking(List<Outlook> outlooks) {
        Map<Gap, Integer> gaps = new LinkedHashMap<>();
        outlooks.forEach(outlook -> outlook.gaps().forEach(gap -> gaps.merge(gap, 1, Integer::sum)));
        if (gaps.isEmpty()) {
            return;
        }
        page.heading("WHAT THEY LACK");
        gaps.forEach((gap, count) ->
                page.item(0, gap.what() + " (" + Page.count(count, "detection", "detections") + "): " + gap.remedy()));
    }

    private static String askFor(Wish wish) {
        int lacking = wish.silent() + wish.partly();
        return "Most useful next: " + wish.gap().remedy() + " ("
                + Page.count(lacking, "detection lacks it, ", "detections lack it, ") + wish.silent()
                + " of them cannot speak).";
    }
}
