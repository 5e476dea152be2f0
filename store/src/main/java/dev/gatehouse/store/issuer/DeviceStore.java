package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.accounts.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices that wait for somebody to sign in. */
public final class DeviceStore {
    private final Database database;
    private final String tenant;

    public DeviceStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /**
     * Has a device wait, unless so many of its network or of all do already, or another one has its code; what waited in vain is
     * forgotten.
     *
     * @param network from where it asks
     */
    public boolean begin(Device device, String network, int mostOfNetwork, int most, Instant now) {
        return database.write(tenant, handle -> {
            handle.createUpdate("DELETE FROM issuer_device WHERE tenant = :tenant AND expires_at <= :now")
                    .bind("tenant", tenant)
                    .bind("now", Columns.micros(now))
                    .execute();
            return handle.createUpdate("""
                            INSERT INTO issuer_device (tenant, device_hash, user_hash, client, scope, state, delegation,
                                expires_at, polled_at, network)
                            SELECT :tenant, :device, :user, :client, :scope, 'PENDING', NULL, :expires, NULL, :network
                            WHERE (SELECT COUNT(*) FROM issuer_device WHERE tenant = :tenant AND state = 'PENDING') < :most
                                AND (SELECT COUNT(*) FROM issuer_device WHERE tenant = :tenant AND state = 'PENDING'
                                    AND network = :network) < :mostOfNetwork
                            ON CONFLICT DO NOTHING""")
                            .bind("tenant", tenant)
                            .bind("device", device.device().hex())
                            .bind("user", device.user().hex())
                            .bind("client", device.client().toString())
                            .bind("scope", PortableText.stored(device.scope()))
                            .bind("expires", Columns.micros(device.expires()))
                            .bind("network", PortableText.stored(network))
                            .bind("mostOfNetwork", mostOfNetwork)
                            .bind("most", most)
                            .execute()
                    == 1;
        });
    }

    /** The device that asks with this, where its time is not over. */
    public Optional<Device> asking(TokenHash device, Instant now) {
        return find("device_hash", device, now);
    }

    /** The device of what somebody types, where its time is not over. */
    public Optional<Device> typed(TokenHash user, Instant now) {
        return find("user_hash", user, now);
    }

    /** Notes that it asked. */
    public void polled(TokenHash device, Instant at) {
        database.write(
                tenant,
                handle -> handle.createUpdate(
                                "UPDATE issuer_device SET polled_at = :at WHERE tenant = :tenant AND device_hash = :device")
                        .bind("at", Columns.micros(at))
                        .bind("tenant", tenant)
                        .bind("device", device.hex())
                        .execute());
    }

    /** Somebody signed in for it; false where it waits no more. */
    public boolean approve(TokenHash device, UUID delegation) {
        return move(device, Device.State.PENDING, Device.State.APPROVED, delegation.toString());
    }

    /** Somebody does not want it; false where it waits no more. */
    public boolean deny(TokenHash device) {
        return move(device, Device.State.PENDING, Device.State.DENIED, null);
    }

    /** It gets its tokens: {@code true} once. */
    public boolean finish(TokenHash device) {
        return move(device, Device.State.APPROVED, Device.State.DONE, null);
    }

    private boolean move(TokenHash device, Device.State from, Device.State to, @Nullable String delegation) {
        return database.write(
                tenant,
                handle -> handle.createUpdate("""
                                UPDATE issuer_device SET state = :to, delegation = :delegation
                                WHERE tenant = :tenant AND device_hash = :device AND state = :from""")
                                .bind("to", to.name())
                                .bind("delegation", delegation)
                                .bind("tenant", tenant)
                                .bind("device", device.hex())
                                .bind("from", from.name())
                                .execute()
                        == 1);
    }

    private Optional<Device> find(String column, TokenHash hash, Instant now) {
        return database.read(handle -> handle.createQuery("SELECT * FROM issuer_device WHERE tenant = :tenant AND "
                        + column + " = :hash AND expires_at > :now")
                .bind("tenant", tenant)
                .bind("hash", hash.hex())
                .bind("now", Columns.micros(now))
                .map((row, context) -> new Device(
                        new TokenHash(row.getString("device_hash")),
                        new TokenHash(row.getString("user_hash")),
                        Columns.id(row, "client"),
                        PortableText.original(row.getString("scope")),
                        Device.State.valueOf(row.getString("state")),
                        Columns.idIfAny(row, "delegation"),
                        Columns.time(row, "expires_at"),
                        Columns.timeIfAny(row, "polled_at")))
                .findOne());
    }
}
