package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.Actors;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.signin.SignedOff;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shuts users out and lets them in again, as whoever answers an incident does first. */
@Singleton
public final class Admittance {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    private final PimStation pim;
    private final Asker asker;
    private final Calling calling;
    private final Accounts accounts;
    private final Asking asking;
    private final Event<SignedOff> signedOff;

    Admittance(
            PimStation pim,
            Asker asker,
            Calling calling,
            Accounts accounts,
            Asking asking,
            Event<SignedOff> signedOff) {
        this.pim = pim;
        this.asker = asker;
        this.calling = calling;
        this.accounts = accounts;
        this.asking = asking;
        this.signedOff = signedOff;
    }

    /** What comes of signing somebody out. */
    public enum SignedOut {
        DONE,
        /** The caller may not. */
        DENIED,
        /** There is no such user. */
        UNKNOWN,
        /** He has no account here: his sessions are another's. */
        ELSEWHERE
    }

    /** The user of an object id; empty where there is none, whoever asks. */
    public Optional<Account> user(String id) {
        return ObjectId.parse(id)
                .flatMap(one -> pim.facts().accounts(List.of(new PrincipalId(one))).stream()
                        .findFirst())
                .filter(account -> account.kind() == Account.Kind.USER);
    }

    /**
     * Has the engine decide whether a user is enabled, and his account go by that: who is not has no session and no API token any
     * more, no client acts for him, and what he activated ends. Of a user whom there is not the engine is asked, too: only who may
     * shut users out is to know whom there is. It is done when this returns; where it throws, it may be done in part, and the
     * account is what counts.
     *
     * @param named what the caller calls him
     */
    public Decision enable(Optional<Account> user, String named, boolean enabled) {
        PrincipalId who = user.map(Account::id).orElseGet(() -> nobody(named));
        Decision decision = pim.undisturbed(() -> {
            Decision made = asking.decide(new Command.Enable(asker.caller(), who, enabled));
            if (made instanceof Decision.Done) {
                set(account(who), enabled);
            }
            return made;
        });
        if (decision instanceof Decision.Done && !enabled) {
            signedOff.fire(new SignedOff(who.toString()));
        }
        return decision;
    }

    private void set(AccountId account, boolean enabled) {
        boolean otherwise = accounts.find(account)
                .filter(found -> found.enabled() != enabled)
                .isPresent();
        if (otherwise) {
            boolean _ = accounts.enable(account, enabled, Actors.of(calling.caller(), accounts));
        }
    }

    /** Ends the sessions of a user, and lets no client act for him that does until now. */
    public SignedOut signOut(Optional<Account> user) {
        Optional<PrincipalId> who = user.map(Account::id);
        boolean himself = who.isPresent() && who.equals(asker.known());
        if (!himself && !signsOthersOut(calling.caller())) {
            return SignedOut.DENIED;
        }
        if (who.isEmpty()) {
            return SignedOut.UNKNOWN;
        }
        boolean here = accounts.signOut(account(who.get()), Actors.of(calling.caller(), accounts));
        signedOff.fire(new SignedOff(who.get().toString()));
        return here ? SignedOut.DONE : SignedOut.ELSEWHERE;
    }

    /** An application by its permission, whatever else it has; of people those whom PIM knows. */
    private boolean signsOthersOut(Caller caller) {
        return caller.isApplication()
                ? caller.permissions().contains(Permission.REVOKE_SESSIONS)
                : caller.hasAny(ADMINISTRATORS) && asker.known().isPresent();
    }

    /** The id that the account of a user has, if he has one here. */
    private static AccountId account(PrincipalId who) {
        return new AccountId(UUID.fromString(who.toString()));
    }

    /** Whom the engine does not know. */
    private static PrincipalId nobody(String named) {
        UUID none = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        return new PrincipalId(ObjectId.of(none.toString()));
    }
}
