package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.Product;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.server.identity.SecretReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The sinks of a configuration, and how sinks are made.
 *
 * @param configuration what is in force
 * @param home the folder to which paths of the configuration are relative
 * @param environment the value of a variable
 * @param reach which hosts may be reached
 */
public record DeclaredSinks(
        Supplier<Configuration> configuration,
        Path home,
        Function<String, Optional<String>> environment,
        Supplier<Reach> reach) {
    public DeclaredSinks {
        requireNonNull(configuration, "configuration is null");
        requireNonNull(home, "home is null");
        requireNonNull(environment, "environment is null");
        requireNonNull(reach, "reach is null");
    }

    /** All of them, as they are to be. */
    Stream<Wanted> wanted() {
        SecretReader secrets = new SecretReader(home, environment);
        return configuration.get().sinks().stream()
                .map(declared -> new Wanted(declared, true, () -> secrets.all(declared)));
    }

    /** Makes them, and those that people declare. */
    SinkMaker maker(InstantSource clock) {
        return new ConnectedSinks(home, Product.VERSION, clock);
    }

    /** Where pages for people about alerts are; empty where that is not said. */
    String address() {
        return configuration.get().server().address().orElse("");
    }
}
