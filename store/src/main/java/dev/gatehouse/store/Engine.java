package dev.gatehouse.store;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What differs between the two databases: how one connects, how writers wait for each other, how types are spelt. */
interface Engine extends AutoCloseable {
    /** Connections for the migrations. */
    DataSource forMigrations();

    /** How the migrations spell what the two name differently. */
    Map<String, String> spelling();

    /** Where the tables lie, where that is not where the database has them anyway. */
    Optional<String> place();

    /** Opens what readers and writers use, once the tables are as they should be. */
    void start();

    <T> T read(Work<T> work);

    /** All writers of a tenant wait for each other, also those of other processes. */
    <T> T write(String tenant, Work<T> work);

    /** Takes the place of the one writer of a tenant. */
    WriterLock lockWriter(String tenant);

    /** Whether another schema's tables can be reached by this user. */
    boolean reaches(Schema schema);

    @Override
    void close();
}
