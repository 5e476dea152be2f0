package dev.gatehouse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code gatehouse graph-proxy} that runs before a tenant, and leads tools with fixed hosts to it. */
record Proxied(Process process, String url, Path authority) implements AutoCloseable {
    /** One that listens on a port that is free, and writes its certificate into a folder. */
    static Proxied before(Tenant tenant, Path folder) throws IOException {
        Path authority = folder.resolve("proxy.pem");
        Process process = tenant.command(List.of(
                "graph-proxy",
                "--server",
                tenant.root(),
                "--server-ca",
                tenant.certificate().toString(),
                "--listen",
                "127.0.0.1:0",
                "--ca",
                authority.toString()));
        BufferedReader lines = process.inputReader(UTF_8);
        String url = lines.readLine();
        assertThat(url).as("the address of the proxy").startsWith("http://127.0.0.1:");
        return new Proxied(process, url, authority);
    }

    @Override
    public void close() {
        process.destroy();
        Process _ = process.onExit().join();
    }
}
