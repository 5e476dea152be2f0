package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Microsoft's client for JavaScript on Node.js, with tokens that {@code @azure/identity} got: {@code src/test/node}. */
@ExtendWith(RunningTenant.class)
final class NodeTest {
    private static final String SHOWN = "USER_CODE ";

    private final Tenant tenant;

    NodeTest(Tenant tenant) {
        this.tenant = tenant;
    }

    @Test
    void theClientForJavaScriptDoesWhatItIsThereFor() throws IOException, InterruptedException {
        Node node = Node.installed("clients");
        Map<String, String> app = tenant.app();

        Node.Run run = node.run(
                List.of("node", "--test-reporter=tap", "clients.mjs"),
                Map.of(
                        "GATEHOUSE",
                        tenant.root(),
                        "NODE_EXTRA_CA_CERTS",
                        tenant.certificate().toString(),
                        "TENANT",
                        Objects.requireNonNull(app.get("tenant")),
                        "CLIENT",
                        Objects.requireNonNull(app.get("client")),
                        "SECRET",
                        Objects.requireNonNull(app.get("secret")),
                        "TOOL",
                        Tenant.TOOL,
                        "ADMINISTRATOR",
                        tenant.adasBearer()),
                line -> {
                    if (line.startsWith(SHOWN)) {
                        tenant.cemSignsIn(line.substring(SHOWN.length()));
                    }
                });

        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).contains("# pass 8", "# fail 0", "# skipped 0");
    }
}
