package dev.gatehouse.pim.port;

import dev.gatehouse.directory.PrincipalId;
import java.util.Optional;
import java.util.Set;

/** Knows who has an open alert that rests on what somebody did who had signed in. */
@FunctionalInterface
public interface Risk {
    /** Nobody has. */
    Risk NONE = those -> Set.of();

    /** Which of those have. */
    Set<PrincipalId> among(Set<PrincipalId> those);

    /** The same; empty where nobody knows now, of which {@link #among} makes an exception. */
    default Optional<Set<PrincipalId>> ifKnown(Set<PrincipalId> those) {
        return Optional.of(among(those));
    }
}
