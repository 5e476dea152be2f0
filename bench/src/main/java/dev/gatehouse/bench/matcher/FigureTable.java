package dev.gatehouse.bench.matcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the figures as a table of Markdown, each beside the bare loop over the same bytes. */
record FigureTable(List<Figure> figures, String head) {
    FigureTable {
        figures = List.copyOf(figures);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(head)
                .append("\n\n| events | what | rules | CPU ns, best | median | k ev/s a core | × byte loop |\n")
                .append("|---|---|---:|---:|---:|---:|---:|\n");
        for (Figure figure : figures) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f | %,.0f | %,.0f | %s |%n",
                    figure.events(),
                    figure.what(),
                    figure.rules() == 0 ? "" : Integer.toString(figure.rules()),
                    figure.best(),
                    figure.median(),
                    figure.thousands(),
                    bare(figure)
                            .map(loop -> String.format(Locale.ROOT, "%.1f", figure.median() / loop))
                            .orElse("")));
        }
        return text.toString();
    }

    private Optional<Double> bare(Figure figure) {
        return figures.stream()
                .filter(other -> other.what().equals("byteLoop")
                        && other.events().equals(figure.events())
                        && other.rules() == figure.rules())
                .map(Figure::median)
                .findFirst();
    }
}
