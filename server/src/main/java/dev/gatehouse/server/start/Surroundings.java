package dev.gatehouse.server.start;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Time and chance, as the machine has them. */
final class Surroundings {
    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    @DefaultBean
    SecureRandom random() {
        return new SecureRandom();
    }
}
