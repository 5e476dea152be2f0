package dev.gatehouse.sigma;

import java.util.List;

/** Reads YAML beside rule files, with the limits that hold for these. */
public final class YamlParser {
    private YamlParser() {}

    /**
     * What came of reading: the documents that are not empty, and every mistake.
     *
     * @param documents those without mistakes
     */
    public record Read(List<Yaml> documents, List<Problem> problems) {
        public Read {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /** Reads a file's text; the file's name is for the problems only. */
    public static Read parse(String file, String text) {
        Problems problems = new Problems(file);
        List<Yaml> documents = YamlReader.read(text, problems).stream()
                .filter(YamlDocument::sound)
                .map(YamlDocument::root)
                .toList();
        return new Read(documents, problems.sorted());
    }
}
