package dev.gatehouse.server.issuer;

import dev.gatehouse.server.signin.Audience;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** For what tokens are. Those for Microsoft Graph open whatever their caller may; the others what is of Azure only. */
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

    /** All names of those that tokens are for. */
    static Set<String> names(Set<Audience> audiences) {
        return audiences.stream()
                .map(one -> switch (one) {
                    case GRAPH -> GRAPH;
                    case AZURE -> ARM;
                })
                .flatMap(one -> one.names.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one of a name. */
    static Optional<Resource> named(String name) {
        return Arrays.stream(values()).filter(one -> one.names.contains(name)).findFirst();
    }
}
