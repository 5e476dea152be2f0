package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeTest {
    private static final String HERE = "https://localhost:8443";

    @ParameterizedTest
    @CsvSource({
        "https://graph.microsoft.com/.default, GRAPH, .default",
        "https://graph.microsoft.com//.default, GRAPH, .default",
        "00000003-0000-0000-c000-000000000000/.default, GRAPH, .default",
        "https://localhost:8443/.default, GRAPH, .default",
        "User.Read, GRAPH, User.Read",
        "https://management.core.windows.net//.default, ARM, .default",
        "https://management.azure.com/user_impersonation, ARM, user_impersonation"
    })
    void namesAResourceAndWhatOfIt(String text, Resource resource, String value) {
        Scope scope = Scope.of("openid " + text + " offline_access", HERE);

        assertThat(scope.resource()).isEqualTo(resource);
        assertThat(scope.values()).containsExactly(value);
        assertThat(scope.openid()).containsExactlyInAnyOrder("openid", "offline_access");
    }

    @Test
    void isOfGraphWhereItNamesNone() {
        Scope scope = Scope.of("openid profile", HERE);

        assertThat(scope.resource()).isEqualTo(Resource.GRAPH);
        assertThat(scope.isDefault()).isFalse();
        assertThat(Scope.of("https://graph.microsoft.com/.default", HERE).isDefault())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "openid https://localhost:8443/.default  profile, openid https://graph.microsoft.com/.default profile",
        "https://localhost:8443/User.Read Directory.Read.All, https://graph.microsoft.com/User.Read Directory.Read.All",
        "https://management.core.windows.net//.default openid, https://management.core.windows.net//.default openid",
        "User.Read, User.Read",
        "openid, openid"
    })
    void isKeptSoThatItMeansTheSameAtWhateverHost(String text, String canonical) {
        Scope scope = Scope.of(text, HERE);
        Scope kept = Scope.kept(scope.canonical());

        assertThat(scope.canonical()).isEqualTo(canonical);
        assertThat(kept.resource()).isEqualTo(scope.resource());
        assertThat(kept.values()).isEqualTo(scope.values());
        assertThat(kept.openid()).isEqualTo(scope.openid());
        assertThat(kept.canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vault.azure.net/.default",
                "https://graph.microsoft.com.evil.example/.default",
                "https://graph.microsoft.com/.default https://management.azure.com/.default",
                "https://graph.microsoft.com/",
                "a\"b",
                "<x>"
            })
    void isRefusedWhereItIsOfNothingHere(String text) {
        assertThatThrownBy(() -> Scope.of(text, HERE)).isInstanceOf(OAuthException.class);
    }

    @Test
    void isReadOrRefusedWhateverItIs() {
        Random random = new Random(20260504);
        String letters = "aZ0. /:-_<\"&\u0130\u0131 https://graph.microsoft.com/.default";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                Scope scope = Scope.of(text.toString(), HERE);
                assertThat(scope.values()).allMatch(value -> value.matches("[A-Za-z0-9._-]+"));
            } catch (OAuthException e) {
                assertThat(e.error()).isEqualTo("invalid_scope");
            }
        }
    }
}
