package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.start.StartException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which server the proxy leads to.
 *
 * @param authority the file with the certificate by which the server's is verified; without one, by what Java trusts
 */
public record ServerPlace(String host, int port, Optional<Path> authority) {
    private static final int HTTPS = 443;

    public ServerPlace {
        requireNonNull(host, "host is null");
        requireNonNull(authority, "authority is null");
        if (MicrosoftHosts.contain(host)) {
            throw new StartException("--server names the Gatehouse server; " + host + " is Microsoft's");
        }
    }

    /** Reads a URL. */
    public static ServerPlace of(String url, @Nullable Path authority) {
        URI uri = parsed(url);
        String host = uri.getHost();
        boolean bare = uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && ("".equals(uri.getRawPath()) || "/".equals(uri.getRawPath()));
        if (!"https".equals(uri.getScheme()) || host == null || !bare) {
            throw new StartException("--server is the server's address, such as https://localhost:8443");
        }
        if (authority != null && !Files.isReadable(authority)) {
            throw new StartException("--server-ca " + authority + " cannot be read");
        }
        return new ServerPlace(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? HTTPS : uri.getPort(),
                Optional.ofNullable(authority));
    }

    /** How a connection to it is secured. */
    HttpClientOptions secured() {
        HttpClientOptions options = new HttpClientOptions().setSsl(true).setVerifyHost(true);
        authority.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }

    @Override
    public String toString() {
        return "https://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new StartException("--server is no address: " + e.getMessage(), e);
        }
    }
}
