package dev.gatehouse.cli.pages;

import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Area;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.directory.tenant.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of all checks of a directory's state. */
final class PostureChecksPage {
    static final String NAME = "posture-checks.md";

    private PostureChecksPage() {}

    static String markdown() {
        Markdown page = new Markdown()
                .heading(1, "Checks of the directory's state")
                .paragraph(Pages.NOTE)
                .paragraph(
                        "What [`gatehouse posture`](../posture.md) holds an export of the directory against. Each finding says"
                                + " what is, what should be, and the request that mends it. A check that lacks part of the export says so"
                                + " and does not judge.");
        for (Area area : Area.values()) {
            List<About> checks = Checks.about().stream()
                    .filter(about -> about.area() == area)
                    .toList();
            if (!checks.isEmpty()) {
                page.heading(2, area.words());
                checks.forEach(check -> describe(page, check));
            }
        }
        return page.toString();
    }

    private static void describe(Markdown page, About check) {
        String rows = check.rows().isEmpty()
                ? "beyond the guide"
                : "row " + check.rows().stream().map(row -> "`" + row + "`").collect(Collectors.joining(", "));
        String needs = check.needs().stream().sorted().map(Dataset::words).collect(Collectors.joining(", "));
        page.heading(3, check.id())
                .paragraph("**" + check.severity().name().toLowerCase(Locale.ROOT) + "** · " + rows)
                .paragraph(check.title() + ".")
                .paragraph("**Why.** " + check.why())
                .paragraph("**Needs.** " + needs);
    }
}
