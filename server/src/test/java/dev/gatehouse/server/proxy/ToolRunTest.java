package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ToolRunTest {
    @Test
    void leadsAllToolsThroughTheProxyAndNoneAroundIt() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "NO_PROXY", "graph.microsoft.com",
                "no_proxy", "*",
                "https_proxy", "http://proxy.contoso.example",
                "SSL_CERT_DIR", "/etc/ssl/certs",
                "PATH", "/bin"));
        ToolRun.surround(environment, "http://127.0.0.1:8999", Path.of("/tmp/tool/trusted.pem"));

        assertThat(environment)
                .containsEntry("HTTPS_PROXY", "http://127.0.0.1:8999")
                .containsEntry("https_proxy", "http://127.0.0.1:8999")
                .containsEntry("NODE_EXTRA_CA_CERTS", "/tmp/tool/trusted.pem")
                .containsEntry("REQUESTS_CA_BUNDLE", "/tmp/tool/trusted.pem")
                .containsEntry("SSL_CERT_FILE", "/tmp/tool/trusted.pem")
                .containsEntry("CURL_CA_BUNDLE", "/tmp/tool/trusted.pem")
                .containsEntry("SSL_CERT_DIR", "/tmp/tool")
                .containsEntry("PATH", "/bin")
                .doesNotContainKeys("NO_PROXY", "no_proxy");
    }
}
