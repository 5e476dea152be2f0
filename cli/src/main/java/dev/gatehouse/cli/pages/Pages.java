package dev.gatehouse.cli.pages;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.detection.guide.Guide;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All pages about the rules of a folder. */
final class Pages {
    private Pages() {}

    /**
     * The texts of the pages by file name; mistakes in rules and tests are told.
     *
     * @param toRules the way from a page to the folder of rules, with a slash at its end
     */
    static SortedMap<String, String> of(Path rules, String toRules, Complaints complaints) {
        List<Described> all = Descriptions.of(rules, complaints);
        Map<String, List<Described>> byRow = new TreeMap<>();
        for (Described rule : all) {
            rule.rule()
                    .rows()
                    .forEach(row ->
                            byRow.computeIfAbsent(row, any -> new ArrayList<>()).add(rule));
        }
        SortedMap<String, String> pages = new TreeMap<>();
        Guide.rows().forEach(row -> {
            List<Described> serving = byRow.getOrDefault(row.id(), List.of());
            if (!serving.isEmpty()) {
                pages.put(row.id() + ".md", new RowPage(row, serving, toRules).markdown());
            }
        });
        pages.put("README.md", new CoveragePage(byRow).markdown());
        pages.put("attack-layer.json", NavigatorLayer.json(all));
        return pages;
    }
}
