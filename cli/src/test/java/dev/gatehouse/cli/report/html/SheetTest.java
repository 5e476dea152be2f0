package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style sheet is readable in both schemes and on paper, and asks for nothing from elsewhere. */
final class SheetTest {
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
    private static final double ENOUGH = 4.5;

    @ParameterizedTest
    @CsvSource({
        "text, page",
        "text, panel",
        "muted, page",
        "muted, panel",
        "link, page",
        "link, panel",
        "warn-text, warn-page",
        "on-severity, critical",
        "on-severity, high",
        "on-severity, medium",
        "on-severity, low",
        "on-severity, informational",
        "critical, panel",
        "high, panel",
        "medium, panel",
        "low, panel",
        "high, page"
    })
    void hasEnoughContrastInEveryScheme(String front, String back) {
        List<Map<String, Integer>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, Integer> scheme : schemes) {
            assertThat(contrast(colour(scheme, front), colour(scheme, back)))
                    .as(front + " on " + back)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    @Test
    void contrastIsMeasuredAsTheGuidelinesSay() {
        assertThat(contrast(0x000000, 0xffffff)).isEqualTo(21.0);
        assertThat(contrast(0x777777, 0xffffff)).isBetween(4.4, 4.5);
        assertThat(contrast(0x123456, 0x123456)).isEqualTo(1.0);
    }

    @Test
    void asksForNothingFromElsewhere() {
        assertThat(Sheet.css()).doesNotContain("url(", "@import", "@font-face", "http", "<", "&");
    }

    @Test
    void thePolicyAllowsThisSheetAndNothingElse() {
        assertThat(Sheet.policy("a{}"))
                .isEqualTo("default-src 'none'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"
                        + " base-uri 'none'; form-action 'none'");
    }

    private static List<Map<String, Integer>> schemes() {
        String css = Sheet.css();
        return Pattern.compile(":root \\{([^}]*)}")
                .matcher(css)
                .results()
                .map(block -> variables(block.group(1)))
                .toList();
    }

    private static Map<String, Integer> variables(String block) {
        Map<String, Integer> variables = new HashMap<>();
        Matcher matcher = VARIABLE.matcher(block);
        while (matcher.find()) {
            variables.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return variables;
    }

    private static int colour(Map<String, Integer> scheme, String name) {
        assertThat(scheme).containsKey(name);
        return scheme.getOrDefault(name, 0);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
