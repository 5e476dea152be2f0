package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The example that lies in {@code examples/quiet}: 45 days of a busy tenant in which nothing is wrong. */
public final class QuietExample {
    /** The seed of the committed example. */
    public static final long SEED = 40_817_263;

    private QuietExample() {}

    /** Writes the example into a folder; returns who may activate roles. */
    public static List<String> write(Path folder, long seed) throws IOException {
        QuietTenant tenant = QuietTenant.of(seed);
        TenantFiles.write(tenant, folder);
        QuietDirectory.of(tenant).write(folder.resolve("directory"));
        TenantFiles.text(
                folder.resolve("README.md"), QuietText.readme(TenantFiles.resource("quiet-readme.md"), tenant));
        return tenant.people().admins().stream()
                .map(admin -> admin.person().upn())
                .toList();
    }

    /** How many days its logs run. */
    public static int days() {
        return QuietCalendar.DAYS;
    }
}
