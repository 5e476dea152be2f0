package dev.gatehouse.server.api;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.port.Accounts;

/** Whoever calls, as the audit trail names him. */
public final class Actors {
    private Actors() {}

    /** The person, also where a token of his calls: it says which. */
    public static Actor of(Caller caller, Accounts accounts) {
        return of(
                caller,
                caller.account()
                        .flatMap(accounts::find)
                        .map(found -> found.name().value())
                        .orElse(caller.name()));
    }

    /**
     * The same.
     *
     * @param name of the person, or of what calls where there is none
     */
    static Actor of(Caller caller, String name) {
        return switch (caller.by()) {
            case TOKEN -> new Actor(ActorKind.TOKEN, caller.id(), name + " (token " + caller.name() + ")");
            case APPLICATION -> new Actor(ActorKind.TOKEN, caller.id(), "application " + name);
            case SESSION, OPENID, ISSUED -> new Actor(ActorKind.PERSON, caller.id(), name);
        };
    }
}
