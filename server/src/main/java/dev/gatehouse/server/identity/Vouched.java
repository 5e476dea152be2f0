package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * For whom an outside provider vouches, where its token names a user of the embedded directory.
 *
 * @param subject the provider's own id of him, with the provider
 * @param name what the provider calls him
 * @param signsInAt where the provider has people sign in, where that is known
 */
public record Vouched(String subject, String name, Optional<URI> signsInAt) {
    public Vouched {
        requireNonNull(subject, "subject is null");
        requireNonNull(name, "name is null");
        requireNonNull(signsInAt, "signsInAt is null");
    }
}
