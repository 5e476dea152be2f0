package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;

/** Remembers of addresses whether many users signed in from them on a day, for as long as there are incidents. */
public final class AddressDays {
    private final Database database;
    private final String tenant;

    public AddressDays(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /**
     * What is known of an address on a day.
     *
     * @param asked when it was asked first
     */
    public record Answer(boolean shared, Instant asked) {
        public Answer {
            requireNonNull(asked, "asked is null");
        }
    }

    /** An address as it is kept: one that is too long, and so is none, by its digest. */
    public static String key(String address) {
        return PortableText.key(PortableText.findable(address));
    }

    /** Hands over all that is known, with addresses as they are kept. */
    public void all(BiConsumer<AddressDay, Answer> taker) {
        database.read(handle -> {
            handle.createQuery("SELECT address_key, day, shared, asked_at FROM incident_address WHERE tenant = :tenant")
                    .bind("tenant", tenant)
                    .map((row, context) -> Map.entry(
                            new AddressDay(row.getString("address_key"), row.getLong("day")),
                            new Answer(row.getInt("shared") != 0, Columns.time(row, "asked_at"))))
                    .forEach(entry -> taker.accept(entry.getKey(), entry.getValue()));
            return 0;
        });
    }

    /** Keeps answers: once shared is always shared, and it was asked first when it was asked first. */
    public void keep(Map<AddressDay, Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        database.write(tenant, handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO incident_address (tenant, address_key, day, shared, asked_at)
                    VALUES (:tenant, :address, :day, :shared, :asked)
                    ON CONFLICT (tenant, address_key, day) DO UPDATE SET shared = 1 WHERE excluded.shared = 1""");
            answers.forEach((at, answer) -> batch.bind("tenant", tenant)
                    .bind("address", at.address())
                    .bind("day", at.day())
                    .bind("shared", answer.shared() ? 1 : 0)
                    .bind("asked", Columns.micros(answer.asked()))
                    .add());
            return batch.execute();
        });
    }
}
