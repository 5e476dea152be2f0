package dev.gatehouse.connect.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignerTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsAsTheStandardsOwnLibrariesDo() {
        assertThat(Signer.of(List.of(new Secret(SECRET))).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretMayLackItsPrefixAndEndWithALine() {
        assertThat(Signer.of(List.of(new Secret(SECRET.substring(6) + "\n"))).sign("a", 1, BODY))
                .isEqualTo(Signer.of(List.of(new Secret(SECRET))).sign("a", 1, BODY));
    }

    @Test
    void signsWithEachSecretWhileOneReplacesAnother() {
        String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        String both = Signer.of(List.of(new Secret(SECRET), new Secret(other))).sign("a", 1, BODY);
        assertThat(both.split(" "))
                .containsExactly(
                        Signer.of(List.of(new Secret(SECRET))).sign("a", 1, BODY),
                        Signer.of(List.of(new Secret(other))).sign("a", 1, BODY));
    }

    @Test
    void signsIdTimeAndBody() {
        Signer signer = Signer.of(List.of(new Secret(SECRET)));
        assertThat(List.of(
                        signer.sign("a", 1, BODY),
                        signer.sign("b", 1, BODY),
                        signer.sign("a", 2, BODY),
                        signer.sign("a", 1, new byte[0])))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "hunter2", "whsec_hunter2hunter2", "whsec_!!!"})
    void refusesWhatIsNoSecretAndSaysHowToMakeOne(String secret) {
        assertThatThrownBy(() -> Signer.of(List.of(new Secret(secret))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void refusesASecretThatIsTooLong() {
        String secret = Base64.getEncoder().encodeToString(new byte[65]);
        assertThatThrownBy(() -> Signer.of(List.of(new Secret(secret)))).hasMessageContaining("24 to 64 bytes");
    }
}
