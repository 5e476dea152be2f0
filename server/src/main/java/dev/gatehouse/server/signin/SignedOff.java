package dev.gatehouse.server.signin;

import static java.util.Objects.requireNonNull;

/**
 * Somebody was signed out or shut out by this server: what he reads for long is to end, too, and is asked for anew by whoever
 * still may.
 *
 * @param objectId under which PIM knows him
 */
public record SignedOff(String objectId) {
    public SignedOff {
        requireNonNull(objectId, "objectId is null");
    }
}
