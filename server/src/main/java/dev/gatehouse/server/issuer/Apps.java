package dev.gatehouse.server.issuer;

import dev.gatehouse.audit.Target;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.App;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes applications, for whoever has the command line of the machine. */
public final class Apps {
    private final Issuing issuing;

    /** Of a tenant. */
    public Apps(Issuing issuing) {
        this.issuing = issuing;
    }

    /** An application, and its secret where it has one: it is told here and nowhere else. */
    public record Made(App app, Optional<Secret> secret) {}

    /** Makes one; empty where its name is taken. */
    public Optional<Made> make(
            String name, boolean withSecret, Set<String> redirects, Set<String> permissions, Instant now) {
        Optional<Secret> secret =
                withSecret ? Optional.of(Secret.random(new SecureRandom(), Client.SECRET_PREFIX)) : Optional.empty();
        App app = new App(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                secret.map(one -> TokenHash.of(one.text())),
                redirects,
                permissions,
                false,
                now,
                Optional.empty());
        boolean made = issuing.apps().create(app, issuing.notes().operator("app.create", target(app)));
        return made ? Optional.of(new Made(app, secret)) : Optional.empty();
    }

    /** Shuts one out: its tokens hold no more, nor do those of whom it acts for; false where there is none that is not. */
    public boolean disable(String name) {
        return issuing.apps()
                .named(name)
                .filter(app -> issuing.apps().disable(app.id(), issuing.notes().operator("app.disable", target(app))))
                .isPresent();
    }

    /** Whether a sign-in may lead back there. */
    public static boolean canLeadBackTo(String uri) {
        return Redirects.canBe(uri);
    }

    private static Target target(App app) {
        return new Target("application", app.id().toString(), app.name());
    }
}
