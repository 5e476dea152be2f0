package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.ServerSettings.Oidc;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which OpenID provider the server trusts. */
final class OidcReader {
    private static final String PATH = ServerSchema.SERVER + "." + ServerSchema.OIDC;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Problems problems;

    OidcReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Oidc> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, PATH, ServerSchema.OIDC_KEYS, problems);
        var issuer = section.get("issuer").flatMap(this::issuer);
        var client = text(section, "clientId");
        var audience = section.get("audience").flatMap(this::audience);
        var claim = text(section, "rolesClaim");
        var objectId = text(section, "objectIdClaim");
        var secondFactor = text(section, "secondFactor");
        if (section.get("objectIdClaim").isEmpty()) {
            section.get("secondFactor").ifPresent(this::needless);
        }
        var roles = section.get("roles").map(this::roles);
        return issuer.isPresent() && client.isPresent() && roles.isPresent()
                ? Optional.of(new Oidc(
                        issuer.get(),
                        client.get(),
                        audience.orElse(client.get()),
                        claim.orElse(ServerSchema.ROLES_CLAIM),
                        roles.get(),
                        objectId,
                        secondFactor.orElse(ServerSchema.SECOND_FACTOR)))
                : Optional.empty();
    }

    private void needless(Node node) {
        problems.add(
                Code.MISSING_KEY,
                problems.origin(node),
                Quoted.of(PATH + ".secondFactor") + " is of no use without " + Quoted.of(PATH + ".objectIdClaim"),
                ConfigType.TEXT.description(),
                "add " + Quoted.of("objectIdClaim") + ", or remove " + Quoted.of("secondFactor"));
    }

    private Optional<String> text(Section section, String key) {
        return section.get(key).flatMap(value -> Scalars.text(value, PATH + "." + key, ConfigType.TEXT, problems));
    }

    /** Of any audience are all tokens of the issuer, for whatever application they were made. */
    private Optional<String> audience(Node node) {
        var text = Scalars.text(node, PATH + ".audience", ConfigType.TEXT, problems);
        if (text.filter("any"::equals).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    problems.origin(node),
                    "the audience \"any\" takes tokens that are for others",
                    ConfigType.TEXT.description(),
                    "name the audience that the provider puts into tokens for Gatehouse");
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> issuer(Node node) {
        return Scalars.text(node, PATH + ".issuer", ConfigType.ISSUER, problems).flatMap(text -> {
            // What stands before it may be a password, which is not repeated.
            if (text.contains("@")) {
                return badIssuer(node, "names a user", "remove what stands before the @, and the @");
            }
            try {
                URI uri = URI.create(text);
                if (uri.getHost() == null) {
                    return badIssuer(node, Quoted.of(text) + " names no host", "write it from https:// on");
                }
                if (!isSafe(uri)) {
                    return badIssuer(node, Quoted.of(text) + " is not https", "http is for the loopback only");
                }
                return uri.getRawQuery() == null && uri.getRawFragment() == null
                        ? Optional.of(text)
                        : badIssuer(node, Quoted.of(text) + " has a ? or a #", "end it before that");
            } catch (IllegalArgumentException e) {
                return badIssuer(node, Quoted.of(text) + " is no URL", "copy it from the provider");
            }
        });
    }

    private static boolean isSafe(URI uri) {
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private Optional<String> badIssuer(Node node, String why, String remedy) {
        problems.add(
                Code.BAD_VALUE, problems.origin(node), "the issuer " + why, ConfigType.ISSUER.description(), remedy);
        return Optional.empty();
    }

    private Map<String, ServerRole> roles(Node node) {
        var path = PATH + ".roles";
        var roles = new LinkedHashMap<String, ServerRole>();
        // Without any, nobody whom the provider vouches for could do anything.
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            problems.wrongType(node, path, ConfigType.SERVER_ROLES, Scalars.kind(node));
            return roles;
        }
        for (var tuple : mapping.getValue()) {
            Scalars.key(tuple.getKeyNode(), path, problems).ifPresent(value -> {
                var role = role(tuple.getValueNode(), path + "." + value);
                if (role.isPresent() && roles.putIfAbsent(value, role.get()) != null) {
                    Section.repeated(tuple.getKeyNode(), value, problems);
                }
            });
        }
        return roles;
    }

    private Optional<ServerRole> role(Node node, String path) {
        return Scalars.text(node, path, ConfigType.SERVER_ROLE, problems).flatMap(text -> {
            var role = ServerRole.titled(text);
            if (role.isEmpty()) {
                problems.add(
                        Code.UNKNOWN_ROLE,
                        problems.origin(node),
                        Quoted.of(text) + " is no role that a provider can give",
                        ConfigType.SERVER_ROLE.description(),
                        Suggestion.of(text, ServerRole.titles())
                                .map(near -> "did you mean " + Quoted.of(near) + "?")
                                .orElse("write one of them"));
            }
            return role;
        });
    }
}
