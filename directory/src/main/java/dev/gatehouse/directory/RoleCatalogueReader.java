package dev.gatehouse.directory;

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
        entries.addAll(parse(Resources.text(RoleCatalogueReader.class, "entra-roles.tsv"), RoleSystem.ENTRA));
        entries.addAll(parse(Resources.text(RoleCatalogueReader.class, "azure-roles.tsv"), RoleSystem.AZURE));
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
}
