package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final Totp RFC = new Totp("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** Appendix B of RFC 6238, without the first two of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheRfc(long seconds, String code) {
        assertThat(RFC.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesTheCodesOfNowOfBeforeAndOfAfter() {
        long step = NOW.getEpochSecond() / 30;
        for (int drift = -1; drift <= 1; drift++) {
            String code = RFC.codeAt(NOW.plusSeconds(30L * drift));
            assertThat(RFC.step(code, NOW)).hasValue(step + drift);
        }
    }

    @Test
    void knowsWhenAStepBegan() {
        long step = RFC.step(RFC.codeAt(NOW), NOW).orElseThrow();

        assertThat(Totp.begin(step)).isBeforeOrEqualTo(NOW).isAfter(NOW.minusSeconds(30));
    }

    @Test
    void takesNoOlderAndNoLaterCode() {
        assertThat(RFC.step(RFC.codeAt(NOW.plusSeconds(60)), NOW)).isEmpty();
        assertThat(RFC.step(RFC.codeAt(NOW.minusSeconds(60)), NOW)).isEmpty();
    }

    @Test
    void takesNothingElse() {
        assertThat(RFC.step("", NOW)).isEmpty();
        assertThat(RFC.step("81804", NOW)).isEmpty();
        assertThat(RFC.step("0818040", NOW)).isEmpty();
        assertThat(RFC.step("٠٨١٨٠٤", NOW)).isEmpty();
    }

    @Test
    void tellsTheAuthenticatorAppWhatItNeeds() {
        assertThat(RFC.uri(new AccountName("kim@contoso.example")))
                .isEqualTo("otpauth://totp/Gatehouse:kim%40contoso.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Gatehouse");
    }

    @Test
    void writesASecretOfAnyLengthAsRfc4648Does() {
        assertThat(new Totp("foobar".getBytes(US_ASCII)).base32()).isEqualTo("MZXW6YTBOI");
        assertThat(new Totp("foob".getBytes(US_ASCII)).base32()).isEqualTo("MZXW6YQ");
    }

    @Test
    void isNewEachTimeAndKeepsItsSecretToItself() {
        SecureRandom random = new SecureRandom();
        Totp one = Totp.random(random);

        assertThat(one.secret()).hasSize(20).isNotEqualTo(Totp.random(random).secret());
        assertThat(one.toString()).isEqualTo("a secret");
    }
}
