package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {
    /** The public half of the example of RFC 8410. */
    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    @Test
    void thePublicHalfIsThatOfTheStandardsExample() {
        assertThat(Samples.KEY.publicKey().pem()).isEqualTo(PUBLIC);
        assertThat(PublicAuditKey.ofPem(PUBLIC)).isEqualTo(Samples.KEY.publicKey());
    }

    /** The first test of RFC 8032. */
    @Test
    void signsAsTheStandardSays() {
        byte[] encoding = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey key = SigningKey.ofPem(Pem.write("PRIVATE KEY", encoding));

        assertThat(key.sign(new byte[0]).hex())
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(HexFormat.of()
                        .formatHex(Base64.getDecoder().decode(key.publicKey().base64())))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void aNewKeyIsWrittenAndReadBack() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        SigningKey again = SigningKey.ofPem(key.pem());
        assertThat(again.publicKey()).isEqualTo(key.publicKey());
        assertThat(again.pem()).isEqualTo(key.pem());
        assertThat(key.publicKey().verifies(MESSAGE, again.sign(MESSAGE))).isTrue();
        assertThat(SigningKey.generate(new SecureRandom()).publicKey()).isNotEqualTo(key.publicKey());
    }

    @Test
    void aSignatureHoldsForOneKeyAndOneMessage() {
        Signature signature = Samples.KEY.sign(MESSAGE);
        assertThat(Samples.KEY.publicKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(Samples.KEY.publicKey().verifies(new byte[0], signature)).isFalse();
        assertThat(Samples.OTHER_KEY.publicKey().verifies(MESSAGE, signature)).isFalse();
        assertThat(Samples.KEY.publicKey().verifies(MESSAGE, new Signature("f".repeat(128))))
                .isFalse();
    }

    @Test
    void theKeyIdIsTheBeginningOfTheHashOfTheEncoding() {
        byte[] encoding = Base64.getDecoder().decode(PUBLIC.lines().toList().get(1));
        assertThat(Samples.KEY.publicKey().id().hex())
                .isEqualTo(Hash.of(encoding).hex().substring(0, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyId("ABCDEF0123456789"));
    }

    @Test
    void aSecretIsNotPrintedByAccident() {
        assertThat(Samples.KEY)
                .hasToString("SigningKey " + Samples.KEY.publicKey().id());
        assertThat(new CheckpointSigner(Samples.KEY).toString())
                .doesNotContain(Samples.KEY.pem().lines().toList().get(1));
    }

    @Test
    void otherLineEndsAndWordsAroundTheBlockDoNotMatter() {
        String mailed = "The key of contoso:\r\n" + PUBLIC.replace("\n", "\r\n") + "Kim";
        assertThat(PublicAuditKey.ofPem(mailed)).isEqualTo(Samples.KEY.publicKey());
    }

    @Test
    void aPrivateKeyInPlaceOfThePublicIsExplained() {
        assertThatExceptionOfType(KeyFormatException.class)
                .isThrownBy(() -> PublicAuditKey.ofPem(Samples.KEY.pem()))
                .withMessageContaining("this is a private key");
        assertThatExceptionOfType(KeyFormatException.class)
                .isThrownBy(() -> SigningKey.ofPem(PUBLIC))
                .withMessageContaining("no private key");
    }

    @Test
    void aKeyOfAnotherKindIsExplained() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        assertThatExceptionOfType(KeyFormatException.class)
                .isThrownBy(() -> PublicAuditKey.ofPem(
                        Pem.write("PUBLIC KEY", pair.getPublic().getEncoded())))
                .withMessageContaining("no Ed25519 public key");
        assertThatExceptionOfType(KeyFormatException.class)
                .isThrownBy(() -> SigningKey.ofPem(
                        Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded())))
                .withMessageContaining("no Ed25519 private key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PUBLIC KEY-----",
                "-----END PUBLIC KEY----------BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n***\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatExceptionOfType(KeyFormatException.class).isThrownBy(() -> PublicAuditKey.ofPem(text));
    }

    /** The last digit before the padding has bits to spare, and a decoder that does not mind them. */
    @Test
    void anotherSpellingOfTheSameKeyIsRefused() {
        String base64 = Samples.KEY.publicKey().base64();
        String other = base64.replace("uE=", "uF=");
        assertThat(Base64.getDecoder().decode(other))
                .isEqualTo(Base64.getDecoder().decode(base64));
        assertThatExceptionOfType(KeyFormatException.class).isThrownBy(() -> new PublicAuditKey(other));
    }
}
