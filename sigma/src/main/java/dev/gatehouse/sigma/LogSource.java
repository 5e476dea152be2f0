package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The logs that a rule speaks of, by any of three coordinates. */
public record LogSource(Optional<String> category, Optional<String> product, Optional<String> service) {
    public LogSource {
        requireNonNull(category, "category is null");
        requireNonNull(product, "product is null");
        requireNonNull(service, "service is null");
    }
}
