package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, as PIM knows him: a local account is a user of the embedded directory, and its id his object id; an application
 * is a service principal.
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
        dev.gatehouse.server.identity.Caller caller = calling.caller();
        Optional<String> id = caller.isApplication()
                ? Optional.of(caller.id())
                : caller.account().map(Object::toString);
        return id.flatMap(ObjectId::parse).map(PrincipalId::new);
    }

    /** His object id. */
    public PrincipalId id() {
        return known().orElseThrow(
                        () -> Problems.forbidden("PIM knows local accounts only, and you have none here. Have an"
                                        + " administrator make you one with gatehouse admin create, and sign in with it, or with a"
                                        + " token of yours.")
                                .thrown());
    }

    /** He, with what he proved and where he asks from. */
    public Caller caller() {
        return new Caller(
                id(),
                calling.caller().isApplication(),
                calling.caller().secondFactor(),
                calling.caller().contexts(),
                calling.address());
    }

    /** Whether his client answers a challenge by getting another token. */
    public boolean answersChallenges() {
        return calling.caller().answersChallenges();
    }

    /** Whose things he sees only; empty for who sees everybody's. */
    public Optional<PrincipalId> viewer() {
        return calling.caller().hasAny(SEE_ALL) ? Optional.empty() : Optional.of(id());
    }
}
