package dev.gatehouse.pim.port;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.SignIns;
import java.util.Set;

/** Knows who last signed in when. */
@FunctionalInterface
public interface SignInFacts {
    /** Nobody knows. */
    SignInFacts UNKNOWN = those -> SignIns.UNKNOWN;

    /** When each of those last signed in, and from when on that is known. */
    SignIns of(Set<PrincipalId> those);
}
