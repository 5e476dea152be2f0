package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.ServerSettings;
import org.junit.jupiter.api.Test;

final class StartedWithTest {
    private static final String FIRST = "server: {certificate: a.pem, key: k.pem}\n";
    private static final String OTHER = "server: {certificate: b.pem, key: k.pem}\n";

    private final StartedWith started = new StartedWith(said(FIRST));

    @Test
    void saysNothingWhileTheFileSaysTheSame() {
        assertThat(started.read(said(FIRST))).isEmpty();
        assertThat(started.read(said("tenant: contoso\n" + FIRST))).isEmpty();
    }

    @Test
    void saysOnceThatAChangeHoldsFromTheNextStartOn() {
        assertThat(started.read(said(OTHER)))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("the section server of gatehouse.yaml", "from the next start on"));
        assertThat(started.read(said("tenant: contoso\n" + OTHER))).isEmpty();
        assertThat(started.read(said(""))).as("another change").isPresent();
    }

    @Test
    void saysNothingOfAChangeThatIsTakenBack() {
        assertThat(started.read(said(OTHER))).isPresent();
        assertThat(started.read(said(FIRST))).isEmpty();
        assertThat(started.read(said(OTHER))).as("changed anew").isPresent();
    }

    private static ServerSettings said(String yaml) {
        return ConfigurationReader.read("gatehouse.yaml", yaml)
                .configuration()
                .orElseThrow()
                .server();
    }
}
