package dev.gatehouse.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the catalogue's data: a line per role; name, template id, Microsoft's label, why, other names; tabs between. */
final class RoleCatalogueReader {
    private static final int COLUMNS = 5;
    private static final String LABEL = "privileged";

    private RoleCatalogueReader() {}

    static RoleCatalogue builtIn() {
        var entries = new ArrayList<RoleCatalogue.Entry>();
        entries.addAll(parse(resource("entra-roles.tsv"), RoleSystem.ENTRA));
        entries.addAll(parse(resource("azure-roles.tsv"), RoleSystem.AZURE));
        return new RoleCatalogue(entries);
    }

    static List<RoleCatalogue.Entry> parse(String text, RoleSystem system) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> entry(line, system))
                .toList();
    }

    private static RoleCatalogue.Entry entry(String line, RoleSystem system) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        var reason = reason(columns[3]);
        if (columns[2].equals(LABEL) != (reason == PrivilegeReason.LABELLED)) {
            throw new IllegalArgumentException("the label and the reason disagree: " + line);
        }
        var aliases = Arrays.stream(columns[4].split(";"))
                .filter(name -> !name.isBlank())
                .toList();
        return RoleCatalogue.Entry.of(columns[0], RoleDefinitionId.of(columns[1]), system, true, reason, aliases);
    }

    private static PrivilegeReason reason(String code) {
        return Arrays.stream(PrivilegeReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a reason: " + code));
    }

    private static String resource(String name) {
        try (var stream = RoleCatalogueReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
