package dev.gatehouse.bench.scan;

import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a catalogue as it would be without its correlations, and without the rules that are there for them only. */
final class PlainCatalogue {
    private static final String BETWEEN = "\n---\n";

    private PlainCatalogue() {}

    /** Writes it into the folder {@code detections} of a home. */
    static void write(Path catalogue, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("detections"));
        try (Stream<Path> files = Files.walk(catalogue)) {
            for (Path file : files.filter(PlainCatalogue::isRules).sorted().toList()) {
                String plain = plain(Files.readString(file));
                if (!plain.isEmpty()) {
                    Files.writeString(folder.resolve(file.getFileName().toString()), plain, StandardCharsets.UTF_8);
                }
            }
        }
    }

    private static boolean isRules(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yml") && !name.endsWith(".test.yml");
    }

    /** The documents of a file that raise alerts without any correlation. */
    static String plain(String text) {
        Parsed parsed = SigmaParser.parse("catalogue", text);
        CorrelationPlan plan = CorrelationPlan.link(parsed.rules(), parsed.correlations());
        Set<Integer> lines = new HashSet<>();
        for (int rule = 0; rule < parsed.rules().size(); rule++) {
            if (plan.silencesRule(rule)) {
                lines.add(parsed.rules().get(rule).line());
            }
        }
        parsed.correlations().stream().map(SigmaCorrelation::header).forEach(header -> lines.add(header.line()));
        List<String> kept = new ArrayList<>();
        int line = 1;
        for (String document : text.split(BETWEEN, -1)) {
            if (!lines.contains(line)) {
                kept.add(document);
            }
            line += Math.toIntExact(document.lines().count()) + 1;
        }
        return String.join(BETWEEN, kept);
    }
}
