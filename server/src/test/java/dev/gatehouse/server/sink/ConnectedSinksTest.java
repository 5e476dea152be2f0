package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.DeclaredSink;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.detection.config.SinkKind;
import dev.gatehouse.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConnectedSinksTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(sinks:\n.*?)```", Pattern.DOTALL);

    private static final Reach REACH = Reach.outside(Set.of());

    @TempDir
    Path home;

    /** What stands on its page makes a sink. */
    @ParameterizedTest
    @EnumSource(SinkKind.class)
    void theConfigurationOfEachPageWorks(SinkKind kind) throws IOException {
        String page = Files.readString(Repository.folder().resolve("docs/sinks/" + kind.word() + ".md"));
        Matcher yaml = YAML.matcher(page);
        int examples = 0;
        while (yaml.find()) {
            examples++;
            String text =
                    yaml.group(1).replace("/var/lib/gatehouse", home.toString()).replaceAll("\n *caFile:.*", "");
            for (DeclaredSink declared : read(text).sinks()) {
                try (Sink sink = make(declared)) {
                    assertThat(sink.most()).isPositive();
                }
            }
        }
        assertThat(examples).as("examples on the page").isPositive();
    }

    @Test
    void whatIsMissingIsSaid() {
        DeclaredSink webhook = read("sinks: [{name: soc, type: webhook, url: 'https://soc.contoso.example'}]")
                .sinks()
                .getFirst();
        assertThatThrownBy(() -> maker().make(webhook, Map.of(), REACH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secretFrom");
        DeclaredSink slack = read("sinks: [{name: night, type: slack}]").sinks().getFirst();
        assertThatThrownBy(() -> maker().make(slack, Map.of(), REACH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("url or urlFrom is missing");
        DeclaredSink syslog = read("sinks: [{name: siem, type: syslog, host: siem.contoso.example, format: xml}]")
                .sinks()
                .getFirst();
        assertThatThrownBy(() -> maker().make(syslog, Map.of(), REACH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("format is none of cef, leef, json");
    }

    private Sink make(DeclaredSink declared) {
        Map<String, String> secrets = new TreeMap<>();
        declared.secrets().keySet().forEach(name -> secrets.put(name, secret(declared.kind(), name)));
        return maker().make(declared, secrets, REACH);
    }

    private static String secret(SinkKind kind, String name) {
        if (name.equals("url")) {
            return "https://hooks.contoso.example/services/0123456789abcdef";
        }
        return kind == SinkKind.WEBHOOK && name.startsWith("secret")
                ? "whsec_" + Base64.getEncoder().encodeToString(new byte[32])
                : "0123456789abcdef";
    }

    private ConnectedSinks maker() {
        return new ConnectedSinks(home, "0.1.0", InstantSource.fixed(Told.NOW));
    }

    private static Configuration read(String yaml) {
        Loaded loaded = ConfigurationReader.read("gatehouse.yaml", yaml);
        assertThat(loaded.problems()).as(yaml).isEmpty();
        return loaded.configuration().orElseThrow();
    }
}
