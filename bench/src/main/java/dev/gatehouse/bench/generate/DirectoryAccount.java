package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account as an export shows it.
 *
 * @param person whose it is
 * @param enabled whether it may sign in
 * @param synchronised whether it comes from a directory on-premises
 * @param created when it was made; empty where the directory does not know any more
 * @param signedIn when it was last used
 * @param methods the registered second factors
 */
record DirectoryAccount(
        Person person,
        boolean enabled,
        boolean synchronised,
        Optional<Instant> created,
        Optional<Instant> signedIn,
        List<String> methods) {
    DirectoryAccount {
        methods = List.copyOf(methods);
    }

    /** An account of the cloud that is used. */
    static DirectoryAccount of(Person person, Instant created, Optional<Instant> signedIn, String... methods) {
        return new DirectoryAccount(person, true, false, Optional.of(created), signedIn, List.of(methods));
    }

    DirectoryAccount disabled() {
        return new DirectoryAccount(person, false, synchronised, created, signedIn, methods);
    }

    DirectoryAccount fromOnPremises() {
        return new DirectoryAccount(person, enabled, true, created, signedIn, methods);
    }

    /** Made before the directory noted when. */
    DirectoryAccount ofOld() {
        return new DirectoryAccount(person, enabled, synchronised, Optional.empty(), signedIn, methods);
    }

    DirectoryAccount with(List<String> registered) {
        return new DirectoryAccount(person, enabled, synchronised, created, signedIn, registered);
    }

    boolean guest() {
        return person.upn().contains("#EXT#");
    }

    /** As {@code /users} has it. */
    ObjectNode user() {
        ObjectNode user = Nodes.object()
                .put("id", person.id())
                .put("userPrincipalName", person.upn())
                .put("displayName", person.name())
                .put("accountEnabled", enabled)
                .put("userType", guest() ? "Guest" : "Member");
        if (synchronised) {
            user.put("onPremisesSyncEnabled", true);
        } else {
            user.putNull("onPremisesSyncEnabled");
        }
        Nodes.time(user, "createdDateTime", created);
        signedIn.ifPresent(last -> user.set(
                "signInActivity",
                Nodes.object()
                        .put("lastSignInDateTime", Times.seconds(last))
                        .put("lastSuccessfulSignInDateTime", Times.seconds(last))));
        return user;
    }

    /** As {@code userRegistrationDetails} has it. */
    ObjectNode registration() {
        boolean registered = !methods.isEmpty();
        ObjectNode details = Nodes.object()
                .put("id", person.id())
                .put("userPrincipalName", person.upn())
                .put("userType", guest() ? "guest" : "member")
                .put("isMfaRegistered", registered)
                .put("isMfaCapable", registered)
                .put("isPasswordlessCapable", methods.contains("passKeyDeviceBound"));
        details.set("methodsRegistered", Nodes.texts(methods));
        return details;
    }
}
