package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ServerSettings.Certificate;
import dev.gatehouse.detection.config.ServerSettings.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "server:", "server: {}", "server: {oidc: }", "server: {limits: }", "server: {limits: {}}"})
    void nothingNeedBeSaid(String yaml) {
        assertThat(Read.configuration(yaml).server()).isEqualTo(ServerSettings.NONE);
    }

    @Test
    void aCertificateAndItsKeyAreFilesWithTheirPlaces() {
        assertThat(Read.configuration("server:\n  certificate: tls/cert.pem\n  key: /etc/key.pem\n")
                        .server()
                        .certificate())
                .contains(new Certificate(
                        new FilePath("tls/cert.pem", new Origin("gatehouse.yaml", 2, 16)),
                        new FilePath("/etc/key.pem", new Origin("gatehouse.yaml", 3, 8))));
    }

    @ParameterizedTest
    @CsvSource({"certificate, key", "key, certificate"})
    void aCertificateAndItsKeyBelongTogether(String given, String missing) {
        assertThat(Read.problems("server:\n  " + given + ": a.pem\n"))
                .singleElement()
                .asString()
                .startsWith("gatehouse.yaml:2:")
                .contains("\"server." + given + "\" is of no use without \"server." + missing + "\"")
                .endsWith("expected the path of a file; add \"" + missing + "\", or remove \"" + given + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'-----BEGIN PRIVATE KEY----- c2VjcmV0'", "|\n    c2VjcmV0\n    c2VjcmV0\n", "\"c2VjcmV0\\0\""})
    void aKeyThatStandsInTheFileItselfIsRefusedAndNotRepeated(String key) {
        assertThat(Read.problems("server:\n  certificate: c.pem\n  key: " + key + "\n"))
                .singleElement()
                .asString()
                .contains("gatehouse.yaml:3:8: \"server.key\" is no path", "keep it in a file of its own")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void keysThatAreNotThereAreToldWithTheOneThatWasMeant() {
        assertThat(Read.problems("server:\n  certifcate: c.pem\n  port: 8443\n"))
                .containsExactly(
                        "gatehouse.yaml:2:3: there is no key \"certifcate\" in \"server\"; "
                                + "expected one of certificate, address, key, oidc, limits, watch; did you mean \"certificate\"?",
                        "gatehouse.yaml:3:3: there is no key \"port\" in \"server\"; "
                                + "expected one of certificate, address, key, oidc, limits, watch; remove it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            server: localhost                | "server" is the text "localhost"; expected a section
            server: {oidc: []}               | "server.oidc" is an empty list; expected a section
            server: {certificate: [], key: k} | "server.certificate" is an empty list; expected the path of a file
            server: {certificate: c, key: }  | "server.key" is empty; expected the path of a file
            """)
    void valuesOfAnotherKindAreTold(String yaml, String problem) {
        assertThat(Read.problems(yaml)).singleElement().asString().contains(problem);
    }

    @Test
    void theSameIsSaidWhereverItStands() {
        ServerSettings one =
                Read.configuration("server: {certificate: c, key: k}").server();

        assertThat(one.isSaidBy(Read.configuration("tenant: a\nserver:\n  key: k\n  certificate: c\n")
                        .server()))
                .isTrue();
        assertThat(one.isSaidBy(
                        Read.configuration("server: {certificate: c, key: l}").server()))
                .isFalse();
        assertThat(one.isSaidBy(ServerSettings.NONE)).isFalse();
    }
}
