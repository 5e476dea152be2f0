package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param certificate the certificate to show in place of one that the server makes
 * @param oidc the OpenID provider that is trusted
 * @param address the URL of pages for people about alerts, without a slash at its end
 * @param limits how much one principal may ask for
 * @param watch the server that watches, where this one only grants
 */
public record ServerSettings(
        Optional<Certificate> certificate,
        Optional<Oidc> oidc,
        Optional<String> address,
        Limits limits,
        Optional<WatchServer> watch) {
    /** Nothing is said. */
    public static final ServerSettings NONE =
            new ServerSettings(Optional.empty(), Optional.empty(), Optional.empty(), Limits.USUAL, Optional.empty());

    /**
     * How much one principal may ask for in a minute.
     *
     * @param graphCalls calls to Microsoft Graph's paths
     * @param activations what he asks of Privileged Identity Management for himself, and decides
     */
    public record Limits(int graphCalls, int activations) {
        /** Unless told. */
        public static final Limits USUAL = new Limits(6000, 60);

        public Limits {
            if (graphCalls < 1 || activations < 1) {
                throw new IllegalArgumentException("one at least, not " + graphCalls + " and " + activations);
            }
        }
    }

    /**
     * A file, which nobody has looked for.
     *
     * @param path as it is written: relative to the folder of the configuration
     */
    public record FilePath(String path, Origin origin) {
        public FilePath {
            requireNonNull(path, "path is null");
            requireNonNull(origin, "origin is null");
        }

        private FilePath anywhere() {
            return new FilePath(path, Origin.of(""));
        }
    }

    /** A certificate, with those that lead to its root, and its key. */
    public record Certificate(FilePath certificate, FilePath key) {
        public Certificate {
            requireNonNull(certificate, "certificate is null");
            requireNonNull(key, "key is null");
        }

        private Certificate anywhere() {
            return new Certificate(certificate.anywhere(), key.anywhere());
        }
    }

    /**
     * An OpenID provider.
     *
     * @param issuer its URL, below which its discovery document lies
     * @param clientId the name under which it knows the server
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
            Map<String, ServerRole> roles,
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

    /**
     * The server that watches.
     *
     * @param url under which it is reached
     * @param caFile the authorities that are trusted besides those that Java trusts
     * @param sendToken where the token is that sends logs there
     * @param askToken where the token is that asks there who has an alert
     */
    public record WatchServer(String url, Optional<FilePath> caFile, SecretPlace sendToken, SecretPlace askToken) {
        public WatchServer {
            requireNonNull(url, "url is null");
            requireNonNull(caFile, "caFile is null");
            requireNonNull(sendToken, "sendToken is null");
            requireNonNull(askToken, "askToken is null");
        }

        private WatchServer anywhere() {
            return new WatchServer(url, caFile.map(FilePath::anywhere), sendToken, askToken);
        }
    }

    public ServerSettings {
        requireNonNull(certificate, "certificate is null");
        requireNonNull(oidc, "oidc is null");
        requireNonNull(address, "address is null");
        requireNonNull(limits, "limits is null");
        requireNonNull(watch, "watch is null");
    }

    /** Whether others say the same, wherever in the file. */
    public boolean isSaidBy(ServerSettings others) {
        return anywhere().equals(others.anywhere());
    }

    private ServerSettings anywhere() {
        return new ServerSettings(
                certificate.map(Certificate::anywhere), oidc, address, limits, watch.map(WatchServer::anywhere));
    }
}
