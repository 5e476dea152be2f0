package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.Probe;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchResourceTest {
    @TempDir
    private Path folder;

    @Test
    void tellsHowFarItHasComeAndCounts() throws IOException {
        try (Filled filled = Filled.with(folder, List.of("storage/AuditLogs-week2.ndjson"))) {
            WatchResource.Watch health = new WatchResource(filled.watching()).health();
            assertThat(health.ready()).isTrue();
            assertThat(health.troubles()).isEmpty();
            assertThat(health.lag()).isZero();
            assertThat(health.judged()).isPositive().isEqualTo(health.end());
            assertThat(health.counts().get("events")).isPositive();
            assertThat(health.rules().mistakes()).isEmpty();
            assertThat(health.rules().rules()).isGreaterThan(100);
            assertThat(health.accounts().emergency()).isEqualTo(2);
            assertThat(health.accounts().contextVersion())
                    .isEqualTo(filled.watching().station().context().version());

            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            new WatchMeters(filled.watching(), meters).register();
            assertThat(meters.scrape())
                    .contains(
                            "gatehouse_events_total " + (double) health.counts().getOrDefault("events", -1L))
                    .contains(
                            "gatehouse_lag_bytes 0.0",
                            "gatehouse_watch_ready 1.0",
                            "gatehouse_quarantined_total 0.0",
                            "gatehouse_rule_mistakes 0.0")
                    .contains(
                            "gatehouse_alert_changes_total ",
                            "gatehouse_copies_total ",
                            "gatehouse_skipped_total ",
                            "gatehouse_judged_again_total ",
                            "gatehouse_held_back_total ",
                            "gatehouse_lake_files ",
                            "gatehouse_lake_bytes ",
                            "gatehouse_journal_bytes ",
                            "gatehouse_judged_bytes ",
                            "gatehouse_rules ",
                            "gatehouse_known_identities ",
                            "gatehouse_watch_troubles ");
        }
    }

    @Test
    void theContextFollowsTheLogs() throws IOException {
        Path context = Filled.HOME.resolve("examples/contoso/gatehouse.yaml");
        try (Filled filled = Filled.empty(folder, context, List.of())) {
            String before = filled.watching().station().context().version();
            int privileged = filled.watching().station().context().privileged().size();
            filled.take(Files.readAllBytes(Filled.HOME.resolve("examples/contoso/graph/directoryAudits-page1.json")));
            filled.judged();
            assertThat(filled.watching().station().context().version()).isNotEqualTo(before);
            assertThat(filled.watching().station().context().privileged()).hasSizeGreaterThan(privileged);
        }
    }

    @Test
    void theProbeIsWellAtWorkAndDownAfterwards() {
        Filled filled = Filled.empty(folder, Filled.HOME.resolve("examples/contoso/gatehouse.yaml"), List.of());
        WatchProbe probe = new WatchProbe(filled.watching(), Duty.BOTH);
        assertThat(probe.name()).isEqualTo("watch");
        assertThat(probe.condition().state()).isEqualTo(Probe.State.WELL);
        filled.close();
        assertThat(probe.condition().state()).isEqualTo(Probe.State.DOWN);
    }
}
