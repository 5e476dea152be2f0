package dev.gatehouse.cli.pages;

import java.util.List;

/** Writes Markdown. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String words) {
        return paragraph("#".repeat(level) + " " + words);
    }

    Markdown paragraph(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words).append('\n');
        return this;
    }

    Markdown list(List<String> items) {
        return items.isEmpty() ? this : paragraph("- " + String.join("\n- ", items));
    }

    Markdown table(List<String> head, List<List<String>> lines) {
        StringBuilder table = new StringBuilder(line(head))
                .append('\n')
                .append("|---".repeat(head.size()))
                .append('|');
        lines.forEach(cells -> table.append('\n').append(line(cells)));
        return paragraph(table.toString());
    }

    /** Text that came from a rule, so that it stands as it is. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\*_<>\\[\\]`])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
