package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    Path temp;

    private Path certificate = Path.of("");

    @BeforeEach
    void make() {
        try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
            Certificates certificates = new Certificates(folder, new SecureRandom());
            boolean _ = certificates.ensure(List.of("gate.contoso.example", "192.0.2.7", "2001:db8::7"), NOW);
            certificate = certificates.certificate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8443",
                "127.0.0.1:8443",
                "[::1]:8443",
                "[0:0:0:0:0:0:0:1]:8443",
                "[2001:db8::7]:8443",
                "[2001:DB8:0:0::7]",
                "[2001:db8:0:0:0:0:0:7]:8443",
                "gate.contoso.example",
                "Gate.Contoso.example:443",
                "192.0.2.7:8443"
            })
    void areThoseOfTheCertificate(String authority) {
        assertThat(hosts().url(authority)).contains("https://" + authority.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8443",
                "localhost:8443/evil",
                "localhost@evil.example",
                "gate.contoso.example.evil.example",
                "localhost:84433333",
                "192.0.2.8",
                "[2001:db8::8]:8443",
                "[2001:db8:::7]",
                "2001:db8::7",
                "local host"
            })
    void areNoOthers(String authority) {
        assertThat(hosts().url(authority)).isEmpty();
    }

    @Test
    void issueByTheNamesThatAProxyLeadsHereToo() {
        assertThat(hosts().issue("login.microsoftonline.com")).isTrue();
        assertThat(hosts().issue("localhost:8443")).isTrue();
        assertThat(hosts().issue("evil.example")).isFalse();
        assertThat(hosts().issue("login.microsoftonline.com.evil.example")).isFalse();
        assertThat(hosts().url("login.microsoftonline.com")).isEmpty();
    }

    @Test
    void mayBeAllRightBelowADomain() {
        Set<String> names = Set.of("*.contoso.example");

        assertThat(Hosts.matches(names, "gate.contoso.example")).isTrue();
        assertThat(Hosts.matches(names, "a.gate.contoso.example")).isFalse();
        assertThat(Hosts.matches(names, "contoso.example")).isFalse();
    }

    private Hosts hosts() {
        return new Hosts(certificate, InstantSource.fixed(NOW));
    }
}
