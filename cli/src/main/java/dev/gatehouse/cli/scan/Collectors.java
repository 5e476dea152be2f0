package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises collectors by the names of the files that they leave. A hint to the reader: what is read, content decides. */
final class Collectors {
    private static final String FILE = "collectors.paths";
    private static final int FIELDS = 3;
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** Files of a collector: the folder that is named to the user, and what names they have. */
    private record Layout(String collector, String folder, Pattern names) {}

    private final List<Layout> layouts;

    private Collectors(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** Those that are known. */
    static Collectors known() {
        try (InputStream in = requireNonNull(Collectors.class.getResourceAsStream(FILE), FILE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Those that a text says, a line each: {@code collector | folder | regular expression}. */
    static Collectors parse(String text) {
        List<Layout> layouts = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = BAR.split(line.strip(), FIELDS);
            if (fields.length < FIELDS) {
                throw new IllegalArgumentException("no collector: " + line);
            }
            layouts.add(new Layout(fields[0], fields[1], Pattern.compile(fields[2], Pattern.CASE_INSENSITIVE)));
        }
        return new Collectors(layouts);
    }

    /** The collectors that leave files of such names, each with its folders; empty if none does. */
    Optional<String> of(List<String> names) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        List<String> slashed =
                names.stream().map(name -> name.replace('\\', '/')).toList();
        for (Layout layout : layouts) {
            if (slashed.stream().anyMatch(name -> layout.names().matcher(name).find())) {
                found.computeIfAbsent(layout.collector(), any -> new LinkedHashSet<>())
                        .add(layout.folder());
            }
        }
        List<String> told = new ArrayList<>();
        found.forEach((collector, folders) -> told.add(collector + " (" + String.join(", ", folders) + ")"));
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }
}
