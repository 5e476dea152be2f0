package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Vouched;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, as PIM knows him: a local account is a user of the embedded directory, and its id his object id; so is whom the
 * token of an outside provider names by that; an application is a service principal.
 */
@Singleton
public final class Asker {
    private static final Set<Role> SEE_ALL = EnumSet.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR);

    private final Calling calling;

    Asker(Calling calling) {
        this.calling = calling;
    }

    /** His object id; empty where PIM does not know him. */
    public Optional<PrincipalId> known() {
        return calling.caller().objectId().flatMap(ObjectId::parse).map(PrincipalId::new);
    }

    /** His object id. */
    public PrincipalId id() {
        return known().orElseThrow(() -> Problems.forbidden(
                        "PIM knows local accounts only, and whom the token of a trusted provider"
                                + " names by his object id (server.oidc.objectIdClaim). Have an administrator make you an"
                                + " account with gatehouse admin create, and sign in with it, or with a token of yours.")
                .thrown());
    }

    /** He, with what he proved and where he asks from. */
    public Caller caller() {
        return new Caller(
                id(),
                calling.caller().isApplication(),
                calling.caller().secondFactor(),
                calling.caller().contexts(),
                calling.address(),
                calling.caller().vouched().map(Vouched::subject).orElse(""));
    }

    /**
     * Where his client has him sign in if it is challenged; empty where it answers no challenges, and where it is not known.
     *
     * @param root the address of the server, as the caller wrote it
     */
    public Optional<String> challengedAt(String root) {
        dev.gatehouse.server.identity.Caller caller = calling.caller();
        if (!caller.answersChallenges()) {
            return Optional.empty();
        }
        return caller.vouched().isPresent()
                ? caller.vouched().flatMap(Vouched::signsInAt).map(URI::toString)
                : Optional.of(root + "/common/oauth2/v2.0/authorize");
    }

    /** Whether it is an application that may only take away, by a permission that says no more. */
    public boolean onlyRemoves() {
        return calling.caller().isApplication()
                && !calling.caller().roles().contains(Role.PRIVILEGED_ROLE_ADMINISTRATOR);
    }

    /** Whose things he sees only; empty for who sees everybody's. */
    public Optional<PrincipalId> viewer() {
        return calling.caller().hasAny(SEE_ALL) ? Optional.empty() : Optional.of(id());
    }
}
