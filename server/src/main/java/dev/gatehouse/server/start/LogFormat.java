package dev.gatehouse.server.start;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the log ours, first thing at the start. */
@ApplicationScoped
final class LogFormat {
    /** Whether the log is JSON. */
    static final String JSON = "gatehouse.log.json";

    void apply(
            @Observes @Priority(1) StartupEvent start,
            @ConfigProperty(name = JSON, defaultValue = "false") boolean json) {
        for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            handler.setFormatter(json ? new JsonLines() : new TextLines());
        }
    }
}
