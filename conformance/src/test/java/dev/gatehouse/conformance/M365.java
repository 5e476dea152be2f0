package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The CLI for Microsoft 365, unmodified, of somebody with a home of his own, behind a proxy that leads it to a tenant. */
record M365(Node node, Proxied proxy, Path home) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** That of somebody new, who does not want his use told to its makers. */
    static M365 of(Node node, Proxied proxy, Path home) throws IOException, InterruptedException {
        M365 cli = new M365(node, proxy, home);
        JsonNode _ = cli.does("cli", "config", "set", "--key", "disableTelemetry", "--value", "true");
        return cli;
    }

    /** What a command prints, which must succeed. */
    JsonNode does(String... arguments) throws IOException, InterruptedException {
        Node.Run run = run(_ -> {}, arguments);
        assertThat(run.code()).as(run.output()).isZero();
        return run.output().isBlank() ? JSON.missingNode() : JSON.readTree(run.output());
    }

    /** What a command complains of, which must fail. */
    String fails(String... arguments) throws IOException, InterruptedException {
        Node.Run run = run(_ -> {}, arguments);
        assertThat(run.code()).as(run.output()).isEqualTo(1);
        return run.output();
    }

    /** Runs a command whose lines somebody reads as they come. */
    Node.Run run(Consumer<String> listener, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/@pnp/cli-microsoft365/dist/index.js"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--output", "json"));
        return node.run(
                command,
                Map.of(
                        "HOME",
                        home.toString(),
                        "HTTPS_PROXY",
                        proxy.url(),
                        "NO_PROXY",
                        "",
                        "NODE_EXTRA_CA_CERTS",
                        proxy.authority().toString(),
                        "CLIMICROSOFT365_NOUPDATE",
                        "1"),
                listener);
    }
}
