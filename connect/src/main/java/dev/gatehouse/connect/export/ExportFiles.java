package dev.gatehouse.connect.export;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds exports of a directory among other files, by how the files begin. */
public final class ExportFiles {
    /** Some tools write what was selected and expanded into the context, which may be long. */
    private static final int BEGINNING = 16_384;

    private static final Pattern CONTEXT = Pattern.compile("\"@odata\\.context\"\\s*:\\s*\"([^\"]{1,10000})\"");
    private static final Pattern TAKEN = Pattern.compile("^\\s*\\{\\s*\"takenAt\"\\s*:");
    private static final Pattern PAGE = Pattern.compile("^\\s*\\{.{0,200}?\"value\"\\s*:\\s*\\[", Pattern.DOTALL);

    private ExportFiles() {}

    /**
     * What lies among files.
     *
     * @param exports exports, the newest first: what lies in one folder, or in one archive, is one
     * @param others the files that are of none
     */
    public record Sorted(List<ReadExport> exports, List<Input> others) {
        public Sorted {
            exports = List.copyOf(exports);
            others = List.copyOf(others);
        }
    }

    /** Takes exports out of files, and reads them. */
    public static Sorted sort(List<Input> inputs) {
        Map<Path, List<Input>> folders = new TreeMap<>();
        List<Input> others = new ArrayList<>();
        for (Input input : inputs) {
            if (isOne(input)) {
                folders.computeIfAbsent(place(input), any -> new ArrayList<>()).add(input);
            } else {
                others.add(input);
            }
        }
        List<ReadExport> exports = folders.values().stream()
                .map(files -> ExportReader.read(new Inputs(files, List.of(), List.of(), List.of())))
                .sorted(Comparator.comparing((ReadExport read) -> read.taken().at())
                        .reversed())
                .toList();
        return new Sorted(exports, others);
    }

    static Path place(Input input) {
        Path path = input.path().toAbsolutePath();
        Path parent = path.getParent();
        return input.member() || parent == null ? path : parent;
    }

    /** Whether a file begins as a page of an export does; what cannot be read is none. */
    static boolean isOne(Input input) {
        String beginning;
        try (InputStream in = input.open()) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return false;
        }
        Matcher context = CONTEXT.matcher(beginning);
        if (context.find()) {
            String named = context.group(1);
            return ContextName.kind(named).isPresent()
                    || (ContextName.isOfObjects(named)
                            && FileName.relation(input.name()).isPresent());
        }
        Optional<Kind> named = FileName.kind(input.name());
        return TAKEN.matcher(beginning).find()
                || (PAGE.matcher(beginning).find()
                        && named.filter(kind -> kind.collection().isAzure()).isPresent());
    }
}
