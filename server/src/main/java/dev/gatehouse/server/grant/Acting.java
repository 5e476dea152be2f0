package dev.gatehouse.server.grant;

import dev.gatehouse.directory.PrincipalId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says who acted in an open alert that counts against him. */
@FunctionalInterface
public interface Acting {
    /**
     * Those among these.
     *
     * @param those each with the name of his account; empty where it is not known
     * @throws dev.gatehouse.store.TemporaryStoreException where nobody knows now
     */
    Set<PrincipalId> among(Map<PrincipalId, Optional<String>> those);
}
