package dev.gatehouse.server.issuer;

import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.Delegation;
import dev.gatehouse.store.issuer.Device;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody signs in elsewhere, and the device asks until he did. */
@Singleton
final class DeviceCodeGrant implements Grant {
    /** A device asks this often. */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    /** What MSAL for Java calls it, and Microsoft Entra ID takes. */
    private static final String SHORT = "device_code";

    private final Issuing issuing;
    private final Answers answers;
    private final InstantSource clock;

    DeviceCodeGrant(Issuing issuing, Answers answers, InstantSource clock) {
        this.issuing = issuing;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "urn:ietf:params:oauth:grant-type:device_code";
    }

    @Override
    public boolean isCalled(String name) {
        return type().equals(name) || SHORT.equals(name);
    }

    @Override
    public Map<String, Object> answer(Asked asked) {
        TokenHash hash = TokenHash.of(asked.form()
                .one("device_code")
                .or(() -> asked.form().one("code"))
                .orElseGet(() -> asked.form().needed("device_code")));
        Instant now = clock.instant();
        Device device = issuing.devices()
                .asking(hash, now)
                .filter(one -> one.client().equals(asked.client().id()))
                .orElseThrow(() ->
                        OAuthException.of("expired_token", "AADSTS70020: The device code holds no more; begin again."));
        return switch (device.state()) {
            case PENDING -> {
                // Half a second less: a client that is in time by its own clock is in time.
                boolean early = device.polled()
                        .filter(last -> now.isBefore(last.plus(INTERVAL).minusMillis(500)))
                        .isPresent();
                if (early) {
                    throw OAuthException.of("slow_down", "Ask every " + INTERVAL.toSeconds() + " seconds.");
                }
                issuing.devices().polled(hash, now);
                throw OAuthException.of(
                        "authorization_pending", "AADSTS70016: Nobody has signed in for this device yet.");
            }
            case DENIED -> throw OAuthException.of("authorization_declined", "Somebody refused it.");
            case DONE -> throw OAuthException.invalidGrant("The device code was used before.");
            case APPROVED -> tokens(device, hash, asked, now);
        };
    }

    private Map<String, Object> tokens(Device device, TokenHash hash, Asked asked, Instant now) {
        Wanted wanted = Wanted.of(asked.form().one("claims"));
        Optional<Delegation> delegation =
                device.delegation().flatMap(issuing.delegations()::find).filter(one -> one.holds(now));
        if (!issuing.devices().finish(hash) || delegation.isEmpty()) {
            throw OAuthException.invalidGrant("The device code was used before, or its sign-in holds no more.");
        }
        return answers.of(delegation.get(), Scope.kept(device.scope()), Set.of(), wanted.capabilities(), asked.here());
    }
}
