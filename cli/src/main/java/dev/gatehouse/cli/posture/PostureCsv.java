package dev.gatehouse.cli.posture;

import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.PostureFacts;
import dev.gatehouse.directory.posture.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** One line a finding, for spreadsheets. */
final class PostureCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> TITLES = List.of(
            "severity",
            "state",
            "tier",
            "area",
            "check",
            "rows",
            "kind",
            "id",
            "name",
            "setting",
            "is",
            "should",
            "why",
            "remedy",
            "accepted by",
            "accepted until",
            "reason");

    private PostureCsv() {}

    static void write(PrintStream out, PostureFacts facts) {
        out.print(BYTE_ORDER_MARK);
        out.print(CsvLine.of(TITLES));
        for (JudgedFinding.State state : JudgedFinding.State.values()) {
            facts.findings(state).forEach(one -> out.print(CsvLine.of(cells(one))));
        }
        out.flush();
    }

    private static List<String> cells(JudgedFinding judged) {
        Finding finding = judged.finding();
        return List.of(
                lower(finding.severity()),
                lower(judged.state()),
                lower(finding.tier()),
                finding.about().area().words(),
                finding.about().id(),
                String.join(" ", finding.about().rows()),
                finding.subject().kind(),
                finding.subject().id(),
                finding.subject().name(),
                finding.setting(),
                finding.is(),
                finding.should(),
                finding.about().why(),
                String.join(" | ", finding.remedy()),
                judged.acceptance().map(one -> one.by()).orElse(""),
                judged.acceptance().map(one -> one.until().toString()).orElse(""),
                judged.acceptance().map(one -> one.reason()).orElse(""));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
