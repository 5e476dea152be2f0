package dev.gatehouse.cli.pim.text;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines whose columns stand below each other. */
public final class Table {
    private static final String GAP = "  ";

    private final boolean colour;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** A cell, in a style of its own or in none. */
    public record Cell(String text, Optional<Style> style) {
        public Cell {
            requireNonNull(text, "text is null");
            requireNonNull(style, "style is null");
        }

        /** In no style. */
        public static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        /** In a style. */
        public static Cell of(String text, Style style) {
            return new Cell(text, Optional.of(style));
        }

        /** The text in its style. */
        public String paint(boolean colour) {
            return style.map(one -> one.paint(text, colour)).orElse(text);
        }

        private int width() {
            return text.codePointCount(0, text.length());
        }
    }

    /**
     * With these heads.
     *
     * @param colour whether it is shown on a terminal
     */
    public Table(boolean colour, String... heads) {
        this.colour = colour;
        List<Cell> head = new ArrayList<>();
        for (String one : heads) {
            head.add(Cell.of(one.toUpperCase(Locale.ROOT), Style.DIM));
        }
        rows.add(head);
    }

    /** Adds a row. */
    public Table row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, with the heads first. */
    public List<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            line.append(i == 0 ? "" : GAP).append(cell.paint(colour));
            if (i + 1 < row.size()) {
                line.append(" ".repeat(widths[i] - cell.width()));
            }
        }
        return line.toString().stripTrailing();
    }
}
