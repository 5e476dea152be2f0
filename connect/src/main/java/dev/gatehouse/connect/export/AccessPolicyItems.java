package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.AccessPolicy.State;
import dev.gatehouse.directory.tenant.AccessPolicy.Subjects;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads Conditional Access policies. */
final class AccessPolicyItems {
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final String GUESTS = "guestsorexternalusers";

    private final Gathered gathered;

    AccessPolicyItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void policy(Item item) {
        item.needed("id").ifPresent(id -> {
            Item users = item.child("conditions").child("users");
            gathered.accessPolicies.put(
                    id,
                    new AccessPolicy(
                            id,
                            item.text("displayName").orElseGet(id::toString),
                            state(item),
                            subjects(users, "include"),
                            subjects(users, "exclude"),
                            controls(item.child("grantControls"))));
        });
    }

    private static State state(Item item) {
        String state = item.text("state").orElse("").toLowerCase(Locale.ROOT);
        return switch (state) {
            case "enabled" -> State.ENABLED;
            case "enabledforreportingbutnotenforced" -> State.REPORT_ONLY;
            case "disabled" -> State.DISABLED;
            default -> {
                item.wrong("has a state that is not known, and is taken as disabled", "ask for it again, with state");
                yield State.DISABLED;
            }
        };
    }

    private static Subjects subjects(Item users, String verb) {
        Set<String> named = users.texts(verb + "Users");
        Set<String> words =
                named.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return new Subjects(
                words.contains(ALL),
                words.contains(GUESTS)
                        || users.child(verb + "GuestsOrExternalUsers").node().isObject(),
                ids(users, verb + "Users", PrincipalId::new),
                ids(users, verb + "Groups", PrincipalId::new),
                ids(users, verb + "Roles", RoleDefinitionId::new));
    }

    private static <T> Set<T> ids(Item users, String name, Function<ObjectId, T> make) {
        Set<T> ids = new LinkedHashSet<>();
        for (String text : users.texts(name)) {
            ObjectId.parse(text).map(make).ifPresentOrElse(ids::add, () -> unknown(users, name, text));
        }
        return ids;
    }

    private static void unknown(Item users, String name, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!word.equals(ALL) && !word.equals(NONE) && !word.equals(GUESTS)) {
            users.wrong(
                    name + " names what is no id and no word that is known; it was left out",
                    "see to it in the portal");
        }
    }

    private static Set<String> controls(Item grant) {
        Set<String> controls = new LinkedHashSet<>(grant.texts("builtInControls"));
        if (grant.child("authenticationStrength").node().isObject()) {
            controls.add("authenticationStrength");
        }
        return controls;
    }
}
