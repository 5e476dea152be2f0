package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.detection.config.DeclaredSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is declared of a sink, as its kind wants it. Each throws {@link IllegalArgumentException} with a remedy where it cannot be so.
 *
 * @param secrets by the names of the keys without {@code From}
 * @param home the folder to which paths are relative
 */
record Options(DeclaredSink declared, Map<String, String> secrets, Path home) {
    private static final int MOST_SECRETS = 9;

    Optional<String> text(String key) {
        return declared.option(key);
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    boolean yes(String key, boolean standard) {
        return text(key).map("true"::equals).orElse(standard);
    }

    int number(String key, int standard) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, number(key, (long) standard)));
    }

    long number(String key, long standard) {
        return text(key).map(Long::parseLong).orElse(standard);
    }

    Duration span(String key, Duration standard) {
        return declared.span(key).orElse(standard);
    }

    /** The value of an enum by its name in any case; a hyphen is an underscore there. */
    <E extends Enum<E>> E word(String key, Class<E> type, E standard) {
        return text(key).map(text -> word(key, type, text)).orElse(standard);
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return word(key, type, needed(key));
    }

    private static <E extends Enum<E>> E word(String key, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    Optional<Path> file(String key) {
        return text(key).map(home::resolve);
    }

    Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).map(Secret::new);
    }

    Secret neededSecret(String name) {
        return secret(name).orElseThrow(() -> missing(name + "From"));
    }

    /** A secret, and those that are numbered behind it. */
    List<Secret> secretList(String name) {
        return Stream.concat(
                        Stream.of(name), IntStream.rangeClosed(2, MOST_SECRETS).mapToObj(i -> name + "." + i))
                .flatMap(one -> secret(one).stream())
                .toList();
    }

    /** The secrets of a section, by their own names. */
    Map<String, Secret> secretSection(String name) {
        Map<String, Secret> section = new TreeMap<>();
        secrets.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                section.put(key.substring(name.length() + 1), new Secret(value));
            }
        });
        return section;
    }

    /** An address that is declared, or is a secret. */
    Endpoint endpoint(String key) {
        Optional<String> open = text(key);
        Optional<String> hidden = secret(key).map(Secret::value);
        if (open.isPresent() && hidden.isPresent()) {
            throw new IllegalArgumentException(key + " and " + key + "From are given both: remove one");
        }
        String text = open.or(() -> hidden).orElseThrow(() -> missing(key + " or " + key + "From"));
        try {
            return Endpoint.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    Optional<Template> template() {
        return text("template").map(Template::new);
    }

    HttpOptions http() {
        return new HttpOptions(span("timeout", HttpOptions.DEFAULT.timeout()), file("caFile"));
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key + " is missing: add it");
    }
}
