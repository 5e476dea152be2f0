package dev.gatehouse.directory;

import java.util.Optional;

/**
 * What an assignment reaches. Roles of the directory and roles over Azure resources have each their own scopes, and each
 * calls its whole {@code /}; which of the two a text means is known from the role, so there are two readers.
 */
public sealed interface Scope permits DirectoryScope, AzureScope {
    /** Reads a directory scope as Graph writes it: {@code /}, {@code /administrativeUnits/ID} or {@code /ID}. */
    static Optional<Scope> directory(String path) {
        return DirectoryScope.parse(path).map(scope -> scope);
    }

    /** Reads the path of a management group, subscription, resource group or resource, or {@code /} for all of them. */
    static Optional<Scope> azure(String path) {
        return AzureScope.parse(path).map(scope -> scope);
    }

    /** Whether everything in the other scope is certainly in this one, as far as the two paths can tell. */
    boolean contains(Scope other);

    /**
     * Whether the other scope may lie in this one. Paths do not say which objects an administrative unit has, nor which
     * subscriptions a management group: who looks for abuse asks this, who grants asks {@link #contains}.
     */
    boolean mayContain(Scope other);
}
