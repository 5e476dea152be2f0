package dev.gatehouse.server.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where a sign-in may lead back to: a URI that the client has, to the letter; on the machine itself any port counts. */
final class Redirects {
    private static final int LONGEST = 1000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Redirects() {}

    /** Whether a sign-in of a client with these may lead there. */
    static boolean allow(Set<String> registered, String wanted) {
        if (wanted.length() > LONGEST || !wanted.chars().allMatch(one -> one > ' ' && one < 127)) {
            return false;
        }
        if (registered.contains(wanted)) {
            return true;
        }
        Optional<String> place = withoutPort(wanted);
        return place.isPresent()
                && registered.stream().flatMap(one -> withoutPort(one).stream()).anyMatch(place.get()::equals);
    }

    /** Whether an application may have it: of another machine by TLS only, and nothing after a #. */
    static boolean canBe(String uri) {
        return parsed(uri)
                .filter(one -> one.getHost() != null && one.getRawFragment() == null && one.getRawUserInfo() == null)
                .filter(one -> "https".equals(one.getScheme()) || isLoopback(one))
                .isPresent();
    }

    private static Optional<String> withoutPort(String text) {
        return parsed(text)
                .filter(Redirects::isLoopback)
                .map(uri -> uri.getHost() + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()));
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
