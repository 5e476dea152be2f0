package dev.gatehouse.detection.proof;

import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Yaml;

/** Cuts a test file's {@code context} out of its text, so that mistakes in it are told at their places in the file. */
final class ContextText {
    private ContextText() {}

    /** The text of the entry's value alone, at the lines and columns that it has in the file where that can be. */
    static String of(String file, Yaml.Entries root, Yaml.Entry context) {
        Position at = context.value().at();
        int key = offset(file, context.keyAt());
        int from = offset(file, at);
        int to = root.entries().values().stream()
                .mapToInt(entry -> offset(file, entry.keyAt()))
                .filter(start -> start > key)
                .min()
                .orElse(file.length());
        boolean flow = file.startsWith("{", offset(file, root.at()));
        if (flow || from < key || from > to) {
            return YamlJson.of(context.value()).toString();
        }
        return "\n".repeat(at.line() - 1) + " ".repeat(at.column() - 1) + file.substring(from, to);
    }

    private static int offset(String text, Position at) {
        int line = 0;
        for (int i = 1; i < at.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        return text.offsetByCodePoints(line, at.column() - 1);
    }
}
