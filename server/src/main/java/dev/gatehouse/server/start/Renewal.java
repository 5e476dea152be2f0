package dev.gatehouse.server.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the server's own certificate anew when it is near its end; the framework reads it again within an hour. */
@ApplicationScoped
final class Renewal {
    private static final Logger LOG = Logger.getLogger(Renewal.class);
    private static final int HOURS = 12;

    private final Certificates certificates;
    private final Path shown;
    private final String host;
    private final InstantSource clock;

    Renewal(
            DataFolder folder,
            SecureRandom random,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.tls.gatehouse.key-store.pem.0.cert") Path shown,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.certificates = new Certificates(folder, random);
        this.shown = shown;
        this.host = host;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start, ScheduledExecutorService timer) {
        var _ = timer.scheduleWithFixedDelay(this::renew, HOURS, HOURS, TimeUnit.HOURS);
    }

    /** Looks whether it is time; a certificate that was given is not ours to renew. */
    void renew() {
        try {
            if (shown.equals(certificates.certificate())
                    && certificates.ensure(Certificates.namesOf(host), clock.instant())) {
                LOG.info("made a new certificate, for the old one is near its end");
            }
        } catch (StartException e) {
            LOG.error("the certificate is near its end and cannot be made anew", e);
        }
    }
}
