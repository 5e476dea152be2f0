package dev.gatehouse.server.start;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.ServerSettings;
import dev.gatehouse.server.http.Foreigners;
import dev.gatehouse.server.http.Limits;
import dev.gatehouse.server.identity.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param data the data folder
 * @param host the name or address on which it listens
 * @param port the port; 0 for any that is free
 * @param certificate a file with the certificate to show, and those that lead to its root
 * @param key a file with its key
 * @param oidc the OpenID provider that is trusted
 * @param limits how much one principal may ask for
 * @param json whether the log is JSON
 */
public record Settings(
        Path data,
        String host,
        int port,
        Path certificate,
        Path key,
        Optional<Oidc> oidc,
        ServerSettings.Limits limits,
        boolean json) {
    /** Only this machine can reach it. */
    public static final String LOOPBACK = "localhost";

    /** Unless told otherwise. */
    public static final int PORT = 8443;

    /**
     * An OpenID provider.
     *
     * @param issuer its URL, below which its discovery document lies
     * @param audience for whom its tokens must be
     * @param rolesClaim the claim with the roles; a path with slashes where it lies within another
     * @param roles which role each value of the claim gives
     * @param objectIdClaim the claim with the object id of a user of the embedded directory
     * @param secondFactor what {@code amr} contains where a second factor was proved
     */
    public record Oidc(
            String issuer,
            String clientId,
            String audience,
            String rolesClaim,
            Map<String, Role> roles,
            Optional<String> objectIdClaim,
            String secondFactor) {
        public Oidc {
            requireNonNull(issuer, "issuer is null");
            requireNonNull(clientId, "clientId is null");
            requireNonNull(audience, "audience is null");
            requireNonNull(rolesClaim, "rolesClaim is null");
            roles = Map.copyOf(roles);
            requireNonNull(objectIdClaim, "objectIdClaim is null");
            requireNonNull(secondFactor, "secondFactor is null");
        }
    }

    public Settings {
        requireNonNull(data, "data is null");
        requireNonNull(host, "host is null");
        requireNonNull(certificate, "certificate is null");
        requireNonNull(key, "key is null");
        requireNonNull(oidc, "oidc is null");
        requireNonNull(limits, "limits is null");
    }

    /** The same for the framework, by its own names. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(Furniture.DATA, data.toString());
        properties.put(LogFormat.JSON, Boolean.toString(json));
        properties.put("quarkus.http.host", host);
        properties.put("quarkus.http.ssl-port", Integer.toString(port));
        properties.put("quarkus.http.tls-configuration-name", "gatehouse");
        properties.put("quarkus.tls.gatehouse.key-store.pem.0.cert", certificate.toString());
        properties.put("quarkus.tls.gatehouse.key-store.pem.0.key", key.toString());
        properties.put("quarkus.tls.gatehouse.protocols", String.join(",", List.of("TLSv1.3", "TLSv1.2")));
        properties.put("quarkus.tls.gatehouse.reload-period", "1h");
        properties.put(Limits.GRAPH_CALLS, Integer.toString(limits.graphCalls()));
        properties.put(Limits.ACTIVATIONS, Integer.toString(limits.activations()));
        oidc.ifPresent(provider -> {
            properties.put("quarkus.oidc.tenant-enabled", "true");
            properties.put("quarkus.oidc.auth-server-url", provider.issuer());
            properties.put("quarkus.oidc.client-id", provider.clientId());
            properties.put("quarkus.oidc.application-type", "service");
            properties.put("quarkus.oidc.token.audience", provider.audience());
            properties.put("quarkus.oidc.roles.role-claim-path", provider.rolesClaim());
            provider.roles().forEach((value, role) -> properties.put(Foreigners.ROLE_OF + value, role.title()));
            provider.objectIdClaim().ifPresent(claim -> {
                properties.put(Foreigners.OBJECT_ID_CLAIM, claim);
                properties.put(Foreigners.SECOND_FACTOR, provider.secondFactor());
            });
        });
        return properties;
    }
}
