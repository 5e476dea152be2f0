package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who last signed in when.
 *
 * @param since from when on sign-ins are known: who is not named has not signed in since
 * @param last when each last signed in
 */
public record SignIns(Instant since, Map<PrincipalId, Instant> last) {
    /** Nobody knows. */
    public static final SignIns UNKNOWN = new SignIns(Instant.MAX, Map.of());

    public SignIns {
        requireNonNull(since, "since is null");
        last = Map.copyOf(last);
    }

    /** When somebody last signed in, where that is known. */
    public Optional<Instant> of(PrincipalId who) {
        return Optional.ofNullable(last.get(who));
    }

    /** Whether somebody signed in from a moment on; empty where nobody knows. */
    public Optional<Boolean> sinceThen(PrincipalId who, Instant moment) {
        Optional<Instant> signedIn = of(who);
        if (signedIn.filter(when -> !when.isBefore(moment)).isPresent()) {
            return Optional.of(true);
        }
        return signedIn.isPresent() || !since.isAfter(moment) ? Optional.of(false) : Optional.empty();
    }
}
