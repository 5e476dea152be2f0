package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An address that calls go to. Whoever knows all of it may often post there, so its path and query are shown to nobody. */
public record Endpoint(URI uri) {
    private static final int LAST_PORT = 65535;
    private static final int LONG = 12;

    public Endpoint {
        requireNonNull(uri, "uri is null");
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("an address begins with https:// (or http://)");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new IllegalArgumentException(
                    "an address needs a host of ASCII letters, digits, dots and hyphens, as in"
                            + " https://hooks.contoso.example/gatehouse");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address holds no user and password; give them as a header");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an address ends before #");
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("a port is between 1 and " + LAST_PORT);
        }
    }

    /** The address that a text says, over TLS or not. */
    public static Endpoint of(String text) {
        try {
            return new Endpoint(new URI(text.strip()));
        } catch (URISyntaxException e) {
            // What is wrong with it is not repeated: it may be a secret.
            throw new IllegalArgumentException("is no address as in https://hooks.contoso.example/gatehouse: character "
                    + (e.getIndex() + 1) + " does not belong there");
        }
    }

    /** The address that a text says, which has to be one over TLS: what is sent there is worth it. */
    public static Endpoint secure(String text) {
        Endpoint endpoint = of(text);
        if (!endpoint.isSecure()) {
            throw new IllegalArgumentException("an address of this receiver begins with https://");
        }
        return endpoint;
    }

    /** Whether calls to it are encrypted. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Another path, and query, of the same server; below the path that this has. */
    public Endpoint below(String path) {
        String base = uri.toString();
        int query = base.indexOf('?');
        String plain = query < 0 ? base : base.substring(0, query);
        return new Endpoint(URI.create((plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain) + path));
    }

    /** What in its path and query could be a key: whatever is long, as it is written and as it is meant. */
    public List<Secret> secrets() {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return Stream.concat(Stream.of(path.split("/", -1)), Stream.of(query.split("[&=]", -1)))
                .flatMap(part -> Stream.of(part, URLDecoder.decode(part, StandardCharsets.UTF_8)))
                .distinct()
                .filter(part -> part.length() >= LONG)
                .map(Secret::new)
                .toList();
    }

    /** The host, for people. */
    public String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost();
    }
}
