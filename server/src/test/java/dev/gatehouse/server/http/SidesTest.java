package dev.gatehouse.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.port.Duty;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SidesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            /ingest, WATCH
            /api/v1/alerts/{id}/comments, WATCH
            /v1.0/auditLogs/signIns, WATCH
            /BETA/IdentityProtection/riskyUsers/{id}, WATCH
            /api/v1/pim/alerts, GRANT
            /v1.0/users, GRANT
            /beta/reports/authenticationMethods, GRANT
            /subscriptions/one/providers, GRANT
            /{tenant}/oauth2/v2.0/token, GRANT
            /common/discovery/instance, GRANT
            """)
    void aPathIsOfOneRole(String path, Duty duty) {
        assertThat(Sides.of(path)).contains(EnumSet.of(Duty.BOTH, duty));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session/proof",
                "/health/ready",
                "/v1.0/{path: .*}",
                "/v1.0/auditLogs/directoryAudits/{id}",
                "/metrics"
            })
    void orOfBoth(String path) {
        assertThat(Sides.of(path)).contains(Set.of(Duty.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/api/v1", "/api/v1/alertsandmore", "/v1.0x", "/somewhere"})
    void whatNobodySaidIsOfNone(String path) {
        assertThat(Sides.of(path)).isEmpty();
    }

    @Test
    void theWordsNameTheOther() {
        assertThat(Sides.elsewhere(Duty.WATCH).detail()).contains("only watches", "the server that grants");
        assertThat(Sides.elsewhere(Duty.GRANT).detail()).contains("only grants", "the server that watches");
    }
}
