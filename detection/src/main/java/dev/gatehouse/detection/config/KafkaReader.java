package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.KafkaTopics.Login;
import dev.gatehouse.detection.config.KafkaTopics.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which topics of Kafka the server reads, and how. */
final class KafkaReader {
    private static final Pattern BROKER =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(?<port>[1-9]\\d{0,4})");
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._*-]{1,249}");
    private static final int LARGEST_PORT = 65_535;
    private static final int LONGEST_GROUP = 200;

    private final String path;
    private final Problems problems;

    KafkaReader(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    Optional<KafkaTopics> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, path, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, path, KafkaSchema.KEYS, problems);
        var bootstrap = list(section, "bootstrap", ConfigType.BROKERS, this::isBroker, "write HOST:PORT");
        var topics = list(
                section,
                "topics",
                ConfigType.TOPICS,
                text -> TOPIC.matcher(text).matches(),
                "use letters, digits, \".\", \"_\", \"-\", and \"*\" for any of them");
        boolean tls = choice(section, "security", ConfigType.SECURITY, List.of(KafkaSchema.TLS, KafkaSchema.PLAINTEXT))
                .filter(KafkaSchema.PLAINTEXT::equals)
                .isEmpty();
        if (!tls) {
            needless(section, "caFile", "a file of certificates is of no use without TLS");
        }
        return Optional.of(new KafkaTopics(
                bootstrap,
                topics,
                section.get("group").flatMap(this::group),
                tls,
                text(section, "caFile", ConfigType.FILE),
                login(section, node),
                span(section)));
    }

    private Optional<Login> login(Section section, Node node) {
        var user = text(section, "user", ConfigType.TEXT);
        var mechanism = choice(section, "mechanism", ConfigType.MECHANISM, KafkaSchema.MECHANISMS)
                .orElse(KafkaSchema.PLAIN);
        var password = new Elsewhere(path, problems).secret(section, "passwordFrom", "password");
        var tokens = tokens(section, node, mechanism);
        if (section.get("user").isEmpty()) {
            List.of("passwordFrom", "mechanism").forEach(key -> needless(section, key, "there is no \"user\""));
            return Optional.empty();
        }
        if (section.get("passwordFrom").isEmpty()) {
            missing(node, "passwordFrom", ConfigType.SECRET);
        }
        return user.isPresent() && password.isPresent()
                ? Optional.of(new Login(mechanism, user.get(), password.get(), tokens))
                : Optional.empty();
    }

    private Optional<Tokens> tokens(Section section, Node node, String mechanism) {
        if (!mechanism.equals(KafkaSchema.OAUTHBEARER)) {
            List.of("tokenUrl", "scope").forEach(key -> needless(section, key, "it is for OAUTHBEARER alone"));
            return Optional.empty();
        }
        var url = section.get("tokenUrl").flatMap(this::url);
        var scope = text(section, "scope", ConfigType.TEXT);
        if (section.get("tokenUrl").isEmpty()) {
            missing(node, "tokenUrl", ConfigType.ISSUER);
        }
        if (section.get("scope").isEmpty()) {
            missing(node, "scope", ConfigType.TEXT);
        }
        return url.flatMap(found -> scope.map(asked -> new Tokens(found, asked)));
    }

    private Optional<Duration> span(Section section) {
        return section.get("since")
                .flatMap(node -> Scalars.text(node, path + ".since", ConfigType.SPAN, problems)
                        .flatMap(text -> {
                            var span = Spans.parse(text);
                            if (span.isEmpty()) {
                                bad(
                                        node,
                                        Quoted.of(text) + " is no length of time",
                                        ConfigType.SPAN,
                                        "write one from 1m to 3660d");
                            }
                            return span;
                        }));
    }

    private Optional<String> url(Node node) {
        return Scalars.text(node, path + ".tokenUrl", ConfigType.ISSUER, problems)
                .filter(text -> {
                    boolean good = isHttps(text);
                    if (!good) {
                        bad(node, "the token URL is no https URL", ConfigType.ISSUER, "write it from https:// on");
                    }
                    return good;
                });
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = URI.create(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> list(Section section, String key, ConfigType type, Predicate<String> isGood, String remedy) {
        var items = section.get(key).map(Lists::oneOrMore).orElse(List.of());
        if (items.isEmpty()) {
            section.get(key).ifPresent(node -> problems.wrongType(node, path + "." + key, type, Scalars.kind(node)));
        }
        return items.stream()
                .flatMap(item -> Scalars.text(item, path + "." + key, type, problems).stream()
                        .filter(text -> {
                            boolean good = isGood.test(text);
                            if (!good) {
                                bad(item, Quoted.of(text) + " is none", type, remedy);
                            }
                            return good;
                        }))
                .toList();
    }

    private Optional<String> choice(Section section, String key, ConfigType type, List<String> choices) {
        return section.get(key)
                .flatMap(node -> Scalars.text(node, path + "." + key, type, problems)
                        .filter(text -> {
                            boolean good = choices.contains(text);
                            if (!good) {
                                bad(
                                        node,
                                        Quoted.of(text) + " is not known",
                                        type,
                                        Suggestion.of(text, choices)
                                                .map(near -> "did you mean " + Quoted.of(near) + "?")
                                                .orElse("write one of them"));
                            }
                            return good;
                        }));
    }

    private Optional<String> text(Section section, String key, ConfigType type) {
        return section.get(key).flatMap(node -> Scalars.text(node, path + "." + key, type, problems));
    }

    private boolean isBroker(String text) {
        var matcher = BROKER.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group("port")) <= LARGEST_PORT;
    }

    private Optional<String> group(Node node) {
        return Scalars.text(node, path + ".group", ConfigType.TEXT, problems).filter(text -> {
            boolean good = text.length() <= LONGEST_GROUP && text.chars().noneMatch(Character::isISOControl);
            if (!good) {
                bad(node, "the group has control characters, or is too long", ConfigType.TEXT, "write another one");
            }
            return good;
        });
    }

    private void needless(Section section, String key, String why) {
        section.get(key)
                .ifPresent(node -> bad(
                        node,
                        Quoted.of(key) + " is of no use here: " + why,
                        ConfigType.SECTION,
                        "remove " + Quoted.of(key)));
    }

    private void missing(Node node, String key, ConfigType type) {
        problems.add(
                Code.MISSING_KEY,
                problems.origin(node),
                "the key " + Quoted.of(key) + " is missing",
                type.description(),
                "add it");
    }

    private void bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
    }
}
