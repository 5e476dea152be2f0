package dev.gatehouse.pim.port;

import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/** Knows who has an open alert that rests on what somebody did who had signed in. */
@FunctionalInterface
public interface Risk {
    /** Nobody has. */
    Risk NONE = those -> Set.of();

    /** Which of those have. */
    Set<PrincipalId> among(Set<PrincipalId> those);
}
