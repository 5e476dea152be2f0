package dev.gatehouse.server.proxy;

import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.issuer.Resource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name of Microsoft's that the proxy leads to the server, and what may be asked of it there. */
enum Name {
    GRAPH(AskedName.GRAPH, "/(?:v1\\.0|beta)(?:/.*)?", Pattern.CASE_INSENSITIVE),
    LOGIN(
            AskedName.LOGIN,
            "/\\.well-known/openid-configuration|/common/discovery/instance"
                    + "|/[A-Za-z0-9._-]{1,253}/(?:v2\\.0/\\.well-known/openid-configuration|discovery/v2\\.0/keys"
                    + "|oauth2/v2\\.0/(?:token|devicecode))",
            0);

    private final String host;
    private final Pattern paths;

    Name(String host, String paths, int flags) {
        this.host = host;
        this.paths = Pattern.compile(paths, flags);
    }

    /** As it stands in a URL. */
    String host() {
        return host;
    }

    /** Whether tools have business with this path. */
    boolean has(String path) {
        return paths.matcher(path).matches();
    }

    /** For whom tokens are that may be shown there. */
    Set<String> audiences() {
        return Resource.GRAPH.names();
    }

    /** The one of a host, whose letters are small. */
    static Optional<Name> of(String host) {
        return Arrays.stream(values()).filter(name -> name.host.equals(host)).findFirst();
    }
}
