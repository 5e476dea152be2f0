package dev.gatehouse.bench.generate;

import java.util.List;

/**
 * A role over Azure resources as an export defines it.
 *
 * @param name what it is called
 * @param id its id
 * @param builtIn whether Microsoft defined it
 * @param actions what it allows
 * @param except what it does not allow although it is among these
 */
record AzureRole(String name, String id, boolean builtIn, List<String> actions, List<String> except) {
    static final AzureRole OWNER = builtIn("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "*");
    static final AzureRole CONTRIBUTOR = new AzureRole(
            "Contributor",
            "b24988ac-6180-42a0-ab88-20f7382dd24c",
            true,
            List.of("*"),
            List.of(
                    "Microsoft.Authorization/*/Delete",
                    "Microsoft.Authorization/*/Write",
                    "Microsoft.Authorization/elevateAccess/Action"));
    static final AzureRole READER = builtIn("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7", "*/read");
    static final AzureRole USER_ACCESS_ADMINISTRATOR = builtIn(
            "User Access Administrator",
            "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
            "*/read",
            "Microsoft.Authorization/*",
            "Microsoft.Support/*");

    /** The built-in roles that the made-up tenants use. */
    static final List<AzureRole> BUILT_IN = List.of(OWNER, CONTRIBUTOR, READER, USER_ACCESS_ADMINISTRATOR);

    AzureRole {
        actions = List.copyOf(actions);
        except = List.copyOf(except);
    }

    private static AzureRole builtIn(String name, String id, String... actions) {
        return new AzureRole(name, id, true, List.of(actions), List.of());
    }
}
