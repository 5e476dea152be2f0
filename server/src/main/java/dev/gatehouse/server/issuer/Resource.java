package dev.gatehouse.server.issuer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** For what tokens are. Only those for Microsoft Graph open anything here; the others let a tool's sign-in succeed. */
public enum Resource {
    GRAPH("https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000"),
    /** Azure Resource Manager, for which the Azure CLI wants a token before any other. */
    ARM("https://management.core.windows.net", "https://management.azure.com", "797f4846-ba00-4fd7-ba43-dac1f8f63013");

    private final String audience;
    private final Set<String> names;

    Resource(String... names) {
        this.audience = names[0];
        this.names = Set.of(names);
    }

    /** How tokens name it. */
    public String audience() {
        return audience;
    }

    /** All names of it. */
    public Set<String> names() {
        return names;
    }

    /** The one of a name. */
    static Optional<Resource> named(String name) {
        return Arrays.stream(values()).filter(one -> one.names.contains(name)).findFirst();
    }
}
