package dev.gatehouse.server.furnish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.identity.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class KnownSendersTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final SecretHash HASH = new Secret("gh_some").hash();

    private final KnownSenders senders = new KnownSenders();

    @Test
    void knowTheTokenOfASourceForHalfADay() {
        ApiToken token = token(Optional.of(new SourceBinding("entra", "home", Set.of())), Role.SOURCE);
        senders.found(HASH, Optional.of(token), NOW);

        assertThat(senders.known(HASH, NOW.plus(Duration.ofHours(11)))).contains(token);
        assertThat(senders.known(HASH, NOW.plus(Duration.ofHours(12)))).isEmpty();
        assertThat(senders.known(new Secret("gh_other").hash(), NOW)).isEmpty();
    }

    @Test
    void knowNobodyWhoMayDoMore() {
        senders.found(HASH, Optional.of(token(Optional.empty(), Role.SECURITY_READER)), NOW);

        assertThat(senders.known(HASH, NOW)).isEmpty();
    }

    @Test
    void forgetWhatIsRevokedOrGone() {
        ApiToken token = token(Optional.of(new SourceBinding("entra", "home", Set.of())), Role.SOURCE);
        senders.found(HASH, Optional.of(token), NOW);
        senders.forget(token.id());
        assertThat(senders.known(HASH, NOW)).isEmpty();

        senders.found(HASH, Optional.of(token), NOW);
        senders.found(HASH, Optional.empty(), NOW);
        assertThat(senders.known(HASH, NOW)).isEmpty();
    }

    private static ApiToken token(Optional<SourceBinding> source, Role role) {
        return new ApiToken(
                new TokenId(UUID.randomUUID()),
                "test",
                HASH,
                new AccountId(UUID.randomUUID()),
                Set.of(role),
                source,
                NOW,
                NOW.plus(Duration.ofDays(1)),
                Optional.empty());
    }
}
