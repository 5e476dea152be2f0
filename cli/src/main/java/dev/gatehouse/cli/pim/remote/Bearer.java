package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What shows a server who asks. */
sealed interface Bearer {
    /** The token to show now. */
    String token();

    /** Another one, where the server does not take this; empty where there is none. */
    Optional<String> instead(String refused);

    /** A token that somebody brought along: what becomes of it is his business. */
    record Brought(String token) implements Bearer {
        @Override
        public Optional<String> instead(String refused) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    /** That of a sign-in, which is renewed when it has run out. */
    final class Kept implements Bearer {
        private static final Duration EARLY = Duration.ofSeconds(60);

        private final Keyring keyring;
        private final URI server;
        private final Issuer issuer;
        private final InstantSource clock;

        Kept(Keyring keyring, URI server, Issuer issuer, InstantSource clock) {
            this.keyring = requireNonNull(keyring, "keyring is null");
            this.server = requireNonNull(server, "server is null");
            this.issuer = requireNonNull(issuer, "issuer is null");
            this.clock = requireNonNull(clock, "clock is null");
        }

        @Override
        public String token() {
            SignedIn now = keyring.of(server).orElseThrow(() -> nobody(server));
            return isFresh(now) ? now.accessToken() : renewed(now.accessToken());
        }

        @Override
        public Optional<String> instead(String refused) {
            return Optional.of(renewed(refused));
        }

        private String renewed(String refused) {
            return keyring.alone(() -> {
                SignedIn now = keyring.of(server).orElseThrow(() -> nobody(server));
                // Another command may have renewed it meanwhile.
                if (!now.accessToken().equals(refused) && isFresh(now)) {
                    return now.accessToken();
                }
                SignedIn fresh = issuer.renewed(now)
                        .orElseThrow(() -> PimException.usage("your sign-in to " + server
                                + " holds no more, for it is old, or something that you had ended; sign in again:"
                                + " gatehouse pim login"));
                keyring.renew(server, fresh);
                return fresh.accessToken();
            });
        }

        private boolean isFresh(SignedIn signedIn) {
            Instant soon = clock.instant().plus(EARLY);
            return soon.isBefore(signedIn.expires());
        }
    }

    /** That nobody signed in to a server. */
    static PimException nobody(URI server) {
        return PimException.usage("nobody is signed in to " + server + "; sign in with gatehouse pim login --server "
                + server + ", or name a token with --token-file FILE or GATEHOUSE_TOKEN");
    }
}
