package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.parts.Issuing;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a request was sent: to which host, and to which tenant. */
@Singleton
final class Place {
    private final Hosts hosts;
    private final TenantId id;
    private final Set<String> names;

    Place(Hosts hosts, Issuing issuing) {
        this.hosts = hosts;
        this.id = TenantId.of(issuing.tenant());
        this.names = names(issuing.tenant());
    }

    /** What leads to the tenant of a name, which may be its id, or a word that leads to every tenant. */
    static Set<String> names(String tenant) {
        return Set.copyOf(
                List.of(TenantId.of(tenant).toString(), tenant.toLowerCase(Locale.ROOT), "common", "organizations"));
    }

    /** The path of a route of a tenant, whatever was sent for its name. */
    static String path(String tenant, String route) {
        return "/" + URLEncoder.encode(tenant, UTF_8).replace("+", "%20") + "/oauth2/v2.0/" + route;
    }

    /** The tenant's id. */
    TenantId tenant() {
        return id;
    }

    /** The URL by which a tool asked: of one of Microsoft's names where a proxy led it here, otherwise of the host. */
    String here(HttpServerRequest request) {
        String page = page(request);
        return AskedName.of(request.headers()).map(name -> "https://" + name).orElse(page);
    }

    /** The URL by which a browser reaches the server, whatever proxy a tool uses: that of the host that was asked. */
    String page(HttpServerRequest request) {
        return Optional.ofNullable(request.authority())
                .flatMap(authority -> hosts.url(authority.toString()))
                .orElseThrow(
                        () -> OAuthException.invalidRequest(
                                "The server is not reached by the host that the request names: its certificate is for others."));
    }

    /** The same, of a request to a tenant; there is one, whom its id, its name, or no name in particular leads to. */
    String here(String tenant, HttpServerRequest request) {
        if (!names.contains(tenant.toLowerCase(Locale.ROOT))) {
            throw OAuthException.invalidRequest("AADSTS90002: There is no such tenant here; this is " + id + ".");
        }
        return here(request);
    }
}
