package dev.gatehouse.server.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SignIns;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LastSeenTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final PrincipalId EVA = PrincipalId.of("11111111-1111-4111-8111-111111111111");
    private static final PrincipalId KIM = PrincipalId.of("22222222-2222-4222-8222-222222222222");
    private static final PrincipalId NOBODY = PrincipalId.of("33333333-3333-4333-8333-333333333333");

    @Test
    void knowsNothingWhereUsersSignInElsewhereToo() {
        LastSeen lastSeen = new LastSeen(new Users() {
            @Override
            public List<User> all() {
                return List.of(new User(Account.user(EVA, "eva"), false, MARCH, MAY));
            }

            @Override
            public boolean signInElsewhere() {
                return true;
            }
        });

        assertThat(lastSeen.of(Set.of(EVA, NOBODY))).isEqualTo(SignIns.UNKNOWN);
    }

    @Test
    void knowsOfEverybodyWhoIsAskedAboutAndThatOthersNeverSignedIn() {
        LastSeen lastSeen = new LastSeen(() -> List.of(
                new Users.User(Account.user(EVA, "eva"), false, MARCH, MAY),
                new Users.User(Account.user(KIM, "kim"), false, MARCH, MARCH)));

        SignIns signIns = lastSeen.of(Set.of(EVA, NOBODY));

        assertThat(signIns.of(EVA)).contains(MAY);
        assertThat(signIns.of(KIM)).isEmpty();
        assertThat(signIns.sinceThen(EVA, MARCH)).contains(true);
        assertThat(signIns.sinceThen(NOBODY, MARCH)).contains(false);
    }
}
