package dev.gatehouse.server.start;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** A file of settings as an older server had it in its data folder: where each of them stands now. */
public final class FormerSettings {
    private static final String NAME = "server.properties";
    private static final String ROLE = "oidc.role.";

    private static final Map<String, String> FILES = ordered("tls.certificate", "certificate", "tls.key", "key");
    private static final Map<String, String> PROVIDER = ordered(
            "oidc.issuer",
            "issuer",
            "oidc.client-id",
            "clientId",
            "oidc.audience",
            "audience",
            "oidc.roles-claim",
            "rolesClaim");

    private final Path file;
    private final Properties properties;
    private final TreeSet<String> left;
    private final StringBuilder yaml = new StringBuilder();

    private FormerSettings(Path file, Properties properties) {
        this.file = file;
        this.properties = properties;
        this.left = new TreeSet<>(properties.stringPropertyNames());
    }

    /**
     * Refuses a data folder with such a file.
     *
     * @param into where it is to be written now
     */
    public static void refuse(Path folder, Path into) {
        Path file = folder.resolve(NAME).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            return;
        }
        String head = file + " is no longer read. ";
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException(
                    head + "What it says belongs in the section server of " + into
                            + " (docs/configuration.md#server); then remove it",
                    e);
        }
        String yaml = new FormerSettings(file, properties).yaml();
        throw new StartException(
                yaml.isEmpty()
                        ? head + "It says nothing; remove it"
                        : head + "Write what it says into " + into + ", and remove it:\n" + yaml);
    }

    /** The same as a configuration, each line with the key that it had. */
    private String yaml() {
        FILES.forEach((former, now) -> value(former)
                .ifPresent(path ->
                        line("  ", now, file.resolveSibling(path).normalize().toString(), former)));
        int provider = yaml.length();
        PROVIDER.forEach((former, now) -> value(former).ifPresent(value -> line("    ", now, value, former)));
        int roles = yaml.length();
        left.stream()
                .filter(key -> key.startsWith(ROLE))
                .toList()
                .forEach(key ->
                        value(key).ifPresent(role -> line("      ", quoted(key.substring(ROLE.length())), role, key)));
        if (yaml.length() > roles) {
            yaml.insert(roles, "    roles:\n");
        }
        if (yaml.length() > provider) {
            yaml.insert(provider, "  oidc:\n");
        }
        if (!yaml.isEmpty()) {
            yaml.insert(0, "server:\n");
        }
        left.forEach(key ->
                yaml.append("# there is nothing for ").append(escaped(key)).append('\n'));
        return yaml.toString().stripTrailing();
    }

    /** What stands under a key, which is then done with. */
    private Optional<String> value(String key) {
        left.remove(key);
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private void line(String indent, String key, String value, String former) {
        yaml.append(indent)
                .append(key)
                .append(": ")
                .append(quoted(value))
                .append(" # ")
                .append(escaped(former))
                .append('\n');
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** As JSON has it, and YAML. */
    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
