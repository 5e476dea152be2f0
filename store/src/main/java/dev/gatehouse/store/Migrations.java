package dev.gatehouse.store;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables up to what this program needs. */
final class Migrations {
    private Migrations() {}

    static void run(Engine engine, Schema schema) {
        try {
            var configuration = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(engine.forMigrations())
                    .locations("classpath:" + schema.migrations())
                    .table("schema_history")
                    .placeholders(engine.spelling())
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .loggers("slf4j");
            engine.place().ifPresent(configuration::schemas);
            var flyway = configuration.load();
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw Failures.of(e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        Optional<MigrationInfo> newer = Arrays.stream(flyway.info().all())
                .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
                .reduce((earlier, later) -> later);
        if (newer.isPresent()) {
            throw new StoreException(
                    Code.NEWER,
                    "the database was changed by a newer program (its tables are at version "
                            + newer.get().getVersion() + "): use that one, or restore a backup from before");
        }
    }
}
