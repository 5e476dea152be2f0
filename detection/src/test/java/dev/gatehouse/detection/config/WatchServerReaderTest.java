package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ServerSettings.FilePath;
import dev.gatehouse.detection.config.ServerSettings.WatchServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchServerReaderTest {
    private static final String TOKENS = ", sendTokenFrom: env:SEND, askTokenFrom: 'file:keys/ask'}";

    @Test
    void saysWhereTheWatchIs() {
        WatchServer watch = read("{url: 'https://localhost:8443/', caFile: tls/ca.pem" + TOKENS);

        assertThat(watch.url()).isEqualTo("https://localhost:8443");
        assertThat(watch.caFile()).map(FilePath::path).contains("tls/ca.pem");
        assertThat(watch.sendToken()).isEqualTo(new SecretPlace.Environment("SEND"));
        assertThat(watch.askToken()).isEqualTo(new SecretPlace.File("keys/ask"));
        assertThat(read("{url: 'https://[::1]:8443'" + TOKENS).caFile()).isEmpty();
        assertThat(Read.configuration("server: {limits: {}}").server().watch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8443",
                "localhost:8443",
                "https://kim:pass-word@watch.contoso.example",
                "https://watch.contoso.example/ingest",
                "https://watch.contoso.example?a=b",
                "https://watch.contoso.example#a",
                "https://watch.contoso.example:70000",
                "https://watch.contoso.example:0",
                "https://a b",
                "mailto:kim@contoso.example"
            })
    void whatIsNoAddressOfAServerIsToldAndNotRepeated(String url) {
        assertThat(Read.problems("server: {watch: {url: '" + url + "'" + TOKENS + "}"))
                .singleElement()
                .asString()
                .contains("\"server.watch.url\" is no address of a server")
                .doesNotContain("pass-word");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on | "server.watch" is the text "on"; expected a section
            {url: 'https://w', sendTokenFrom: env:A} | the key "askTokenFrom" is missing
            {url: 'https://w', askTokenFrom: env:A} | the key "sendTokenFrom" is missing
            {sendTokenFrom: env:A, askTokenFrom: env:B} | the key "url" is missing
            {url: 'https://w', sendTokenFrom: env:A, askTokenFrom: env:B, caFile: '-----BEGIN'} | "server.watch.caFile" is no path
            """)
    void whatIsMissingOrWrongIsTold(String yaml, String problem) {
        assertThat(Read.problems("server: {watch: " + yaml + "}"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void aTokenIsNotRepeated() {
        assertThat(Read.problems(
                        "server: {watch: {url: 'https://w', sendTokenFrom: gh_abcdefgh, askTokenFrom: env:B}}"))
                .singleElement()
                .asString()
                .contains("\"sendTokenFrom\" does not say where the token is kept")
                .doesNotContain("abcdefgh");
    }

    @Test
    void anotherWatchIsAnotherSetting() {
        ServerSettings one = server("{url: 'https://w', caFile: ca.pem" + TOKENS);

        assertThat(one.isSaidBy(
                        Read.configuration("\n\nserver: {watch: {url: 'https://w', caFile: ca.pem" + TOKENS + "}")
                                .server()))
                .as("wherever it stands")
                .isTrue();
        assertThat(one.isSaidBy(server("{url: 'https://v', caFile: ca.pem" + TOKENS)))
                .isFalse();
    }

    private static WatchServer read(String yaml) {
        return server(yaml).watch().orElseThrow();
    }

    private static ServerSettings server(String yaml) {
        return Read.configuration("server: {watch: " + yaml + "}").server();
    }
}
