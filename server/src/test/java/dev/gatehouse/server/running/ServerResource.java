package dev.gatehouse.server.running;

import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.Settings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prepares what {@code serve} prepares: a data folder, a certificate, the settings. */
public final class ServerResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("gatehouse-data");
            try (DataFolder folder = DataFolder.open(data)) {
                Certificates certificates = new Certificates(folder, new SecureRandom());
                boolean _ = certificates.ensure(List.of(), Instant.parse("2026-05-04T09:00:00Z"));
                Map<String, String> properties = new HashMap<>(new Settings(
                                folder.path(),
                                "localhost",
                                0,
                                certificates.certificate(),
                                certificates.key(),
                                Optional.empty(),
                                ServerSettings.Limits.USUAL,
                                false)
                        .properties());
                properties.put("quarkus.http.test-ssl-port", "0");
                return properties;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
