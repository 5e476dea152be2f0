package dev.gatehouse.connect.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the actions of a role's permissions. */
final class Actions {
    private Actions() {}

    /** All of one kind, in lower case. */
    static Set<String> of(List<Item> permissions, String name) {
        Set<String> actions = new LinkedHashSet<>();
        for (Item permission : permissions) {
            permission.texts(name).forEach(action -> actions.add(action.toLowerCase(Locale.ROOT)));
        }
        return actions;
    }
}
