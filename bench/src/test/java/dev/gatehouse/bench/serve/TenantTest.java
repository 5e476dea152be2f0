package dev.gatehouse.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TenantTest {
    @TempDir
    Path folder;

    @Test
    void theEmergencyAccountsThatAreDeclaredAreThoseThatSignIn() throws Exception {
        Tenant tenant = Tenant.write(folder, 1);
        assertThat(tenant.everyday()).hasSizeGreaterThan(10_000);
        assertThat(Files.readString(tenant.declared())).contains("tenant: fabrikam", "- bg-49@fabrikam.example");
        Template last = tenant.emergencies().getLast();
        byte[] into = new byte[last.length()];
        assertThat(last.write(into, 0, Template.moment(Instant.EPOCH), 1)).isEqualTo(into.length);
        assertThat(new String(into, StandardCharsets.UTF_8))
                .contains("\"userPrincipalName\":\"bg-49@fabrikam.example\"")
                .contains("\"userId\":\"00000031-0000-4000-8000-0000000000e5\"");
        assertThat(tenant.audits()).content().contains("eligible");
    }
}
