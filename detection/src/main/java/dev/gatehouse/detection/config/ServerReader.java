package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.ServerSettings.Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how the server is reached. */
final class ServerReader {
    private static final String PATH = ServerSchema.SERVER;
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.\\-\\[\\]:]{1,255}/?");
    private static final String CERTIFICATE = "certificate";
    private static final String KEY = "key";

    private final Problems problems;

    ServerReader(Problems problems) {
        this.problems = problems;
    }

    ServerSettings read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return ServerSettings.NONE;
        }
        var section = Section.of(mapping, PATH, ServerSchema.TOP.keys(), problems);
        return new ServerSettings(
                certificate(section),
                section.get(ServerSchema.OIDC)
                        .filter(value -> !Scalars.isEmpty(value))
                        .flatMap(new OidcReader(problems)::read),
                section.get("address").flatMap(this::address),
                section.get(ServerSchema.LIMITS)
                        .filter(value -> !Scalars.isEmpty(value))
                        .map(new LimitsReader(problems)::read)
                        .orElse(ServerSettings.Limits.USUAL),
                section.get(ServerSchema.WATCH)
                        .filter(value -> !Scalars.isEmpty(value))
                        .flatMap(new WatchServerReader(problems)::read));
    }

    private Optional<String> address(Node node) {
        return Scalars.text(node, PATH + ".address", ConfigType.TEXT, problems).flatMap(text -> {
            if (!ADDRESS.matcher(text).matches()) {
                problems.add(
                        Code.BAD_VALUE,
                        problems.origin(node),
                        Quoted.of(text) + " is no address of a server",
                        "an https URL such as https://gatehouse.contoso.example",
                        "write it with https:// and without a path");
                return Optional.empty();
            }
            return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        });
    }

    private Optional<Certificate> certificate(Section section) {
        belongsTo(section, CERTIFICATE, KEY);
        belongsTo(section, KEY, CERTIFICATE);
        var elsewhere = new Elsewhere(PATH, problems);
        var certificate = elsewhere.file(section, CERTIFICATE);
        var key = elsewhere.file(section, KEY);
        return certificate.flatMap(found -> key.map(its -> new Certificate(found, its)));
    }

    private void belongsTo(Section section, String name, String other) {
        if (section.get(other).isEmpty()) {
            section.get(name)
                    .ifPresent(node -> problems.add(
                            Code.MISSING_KEY,
                            problems.origin(node),
                            Quoted.of(PATH + "." + name) + " is of no use without " + Quoted.of(PATH + "." + other),
                            ConfigType.FILE.description(),
                            "add " + Quoted.of(other) + ", or remove " + Quoted.of(name)));
        }
    }
}
