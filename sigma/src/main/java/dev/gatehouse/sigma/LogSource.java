package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The logs that a rule speaks of, by any of three coordinates. */
public record LogSource(Optional<String> category, Optional<String> product, Optional<String> service) {
    static final LogSource ANY = new LogSource(Optional.empty(), Optional.empty(), Optional.empty());

    public LogSource {
        requireNonNull(category, "category is null");
        requireNonNull(product, "product is null");
        requireNonNull(service, "service is null");
    }

    /** Whether these logs include those of another source: no coordinate that is given here differs there. */
    public boolean covers(LogSource other) {
        return covers(category, other.category) && covers(product, other.product) && covers(service, other.service);
    }

    private static boolean covers(Optional<String> wanted, Optional<String> given) {
        return wanted.isEmpty() || given.filter(wanted.get()::equalsIgnoreCase).isPresent();
    }
}
