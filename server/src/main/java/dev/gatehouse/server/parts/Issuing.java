package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.issuer.AppStore;
import dev.gatehouse.store.issuer.DelegationStore;
import dev.gatehouse.store.issuer.DeviceStore;

/**
 * What the token issuer of a tenant works with.
 *
 * @param tenant what the organisation is called
 * @param delegations who has which client act for him
 * @param devices who waits for somebody to sign in elsewhere
 * @param notes writes down who changed what
 */
public record Issuing(String tenant, AppStore apps, DelegationStore delegations, DeviceStore devices, Notes notes) {
    public Issuing {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(apps, "apps is null");
        requireNonNull(delegations, "delegations is null");
        requireNonNull(devices, "devices is null");
        requireNonNull(notes, "notes is null");
    }
}
