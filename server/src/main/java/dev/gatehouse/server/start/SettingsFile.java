package dev.gatehouse.server.start;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.Role;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the file of settings says.
 *
 * @param certificate the certificate to show in place of one that the server makes
 */
public record SettingsFile(Optional<Pair> certificate, Optional<Settings.Oidc> oidc) {
    private static final String CERTIFICATE = "tls.certificate";
    private static final String KEY = "tls.key";
    private static final String ISSUER = "oidc.issuer";
    private static final String CLIENT = "oidc.client-id";
    private static final String AUDIENCE = "oidc.audience";
    private static final String CLAIM = "oidc.roles-claim";
    private static final String ROLE = "oidc.role.";
    private static final Set<String> KEYS = Set.of(CERTIFICATE, KEY, ISSUER, CLIENT, AUDIENCE, CLAIM);
    private static final SettingsFile EMPTY = new SettingsFile(Optional.empty(), Optional.empty());

    /** A certificate and its key. */
    public record Pair(Path certificate, Path key) {
        public Pair {
            requireNonNull(certificate, "certificate is null");
            requireNonNull(key, "key is null");
        }
    }

    public SettingsFile {
        requireNonNull(certificate, "certificate is null");
        requireNonNull(oidc, "oidc is null");
    }

    /** A file, or what is said by none. */
    public static SettingsFile readIfThere(Path file) {
        return Files.exists(file) ? read(file) : EMPTY;
    }

    /**
     * A file.
     *
     * @throws StartException with everything that is wrong in it
     */
    public static SettingsFile read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException("the settings " + file + " cannot be read: " + e.getMessage(), e);
        }
        Reading reading = new Reading(file.toAbsolutePath(), properties, new ArrayList<>());
        SettingsFile settings = reading.settings();
        if (!reading.problems.isEmpty()) {
            throw new StartException("the settings " + file + " are wrong: " + String.join("; ", reading.problems));
        }
        return settings;
    }

    private record Reading(Path file, Properties properties, List<String> problems) {
        SettingsFile settings() {
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                if (!KEYS.contains(key) && !key.startsWith(ROLE)) {
                    problems.add("there is no key " + key + "; there are " + String.join(", ", new TreeSet<>(KEYS))
                            + " and " + ROLE + "VALUE");
                }
            }
            return new SettingsFile(pair(), oidc());
        }

        private Optional<Pair> pair() {
            Optional<Path> certificate = file(CERTIFICATE);
            Optional<Path> key = file(KEY);
            if (certificate.isPresent() != key.isPresent()) {
                problems.add(CERTIFICATE + " and " + KEY + " belong together");
            }
            return certificate.flatMap(found -> key.map(other -> new Pair(found, other)));
        }

        private Optional<Path> file(String key) {
            Optional<Path> path = text(key).map(name -> file.resolveSibling(name));
            path.filter(found -> !Files.isReadable(found))
                    .ifPresent(found -> problems.add(key + ": " + found + " cannot be read"));
            return path;
        }

        private Optional<Settings.Oidc> oidc() {
            Map<String, Role> roles = roles();
            Optional<String> issuer = text(ISSUER);
            Optional<String> client = text(CLIENT);
            if (issuer.isEmpty()) {
                if (client.isPresent() || !roles.isEmpty()) {
                    problems.add(ISSUER + " is missing");
                }
                return Optional.empty();
            }
            if (client.isEmpty()) {
                problems.add(CLIENT + " is missing");
                return Optional.empty();
            }
            if (roles.isEmpty()) {
                problems.add(
                        "no " + ROLE + "VALUE says which role a value of the claim gives, so nobody would have any");
            }
            return Optional.of(new Settings.Oidc(
                    issuer.get(),
                    client.get(),
                    text(AUDIENCE).orElse(client.get()),
                    text(CLAIM).orElse("roles"),
                    roles));
        }

        private Map<String, Role> roles() {
            Map<String, Role> roles = new LinkedHashMap<>();
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                if (key.startsWith(ROLE)) {
                    Optional<Role> role = text(key).flatMap(Role::titled).filter(found -> found != Role.SOURCE);
                    role.ifPresent(found -> roles.put(key.substring(ROLE.length()), found));
                    if (role.isEmpty()) {
                        problems.add(key + " names no role of an account");
                    }
                }
            }
            return roles;
        }

        private Optional<String> text(String key) {
            return Optional.ofNullable(properties.getProperty(key))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }
    }
}
