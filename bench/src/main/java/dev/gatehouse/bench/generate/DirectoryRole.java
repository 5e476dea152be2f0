package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A role of the directory as an export defines it.
 *
 * @param name what it is called
 * @param id its id, which of a built-in role is its template's
 * @param description what it is for
 * @param builtIn whether Microsoft defined it
 * @param actions what it allows
 */
record DirectoryRole(String name, String id, String description, boolean builtIn, List<String> actions) {
    DirectoryRole {
        actions = List.copyOf(actions);
    }

    /** The built-in roles that the made-up tenants know. */
    static List<DirectoryRole> known() {
        var roles = new ArrayList<DirectoryRole>();
        String[] head = {};
        var actions = new ArrayList<String>();
        for (String line : text().lines().filter(one -> !one.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                actions.add(line.strip());
                continue;
            }
            add(roles, head, actions);
            head = line.split("\t", -1);
            actions.clear();
        }
        add(roles, head, actions);
        return List.copyOf(roles);
    }

    private static void add(List<DirectoryRole> roles, String[] head, List<String> actions) {
        if (head.length > 0) {
            roles.add(new DirectoryRole(head[0], head[1], head[2], true, actions));
        }
    }

    private static String text() {
        try {
            return TenantFiles.resource("directory-roles.txt");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource directory-roles.txt", e);
        }
    }
}
