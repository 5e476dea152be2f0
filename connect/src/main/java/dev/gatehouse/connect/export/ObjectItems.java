package dev.gatehouse.connect.export;

import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Device;
import java.util.Set;

/** Reads applications and devices. */
final class ObjectItems {
    private final Gathered gathered;

    ObjectItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void application(Item item) {
        item.needed("id")
                .ifPresent(id -> item.needed("appId").ifPresent(application -> {
                    gathered.applications.put(
                            id,
                            new Application(
                                    id, application, item.text("displayName").orElseGet(id::toString), Set.of()));
                    Relations.inline(gathered, item, "owners", ExportCollection.APPLICATION_OWNERS, id);
                }));
    }

    void device(Item item) {
        item.needed("id").ifPresent(id -> {
            gathered.devices.put(
                    id,
                    new Device(
                            id,
                            item.text("displayName").orElseGet(id::toString),
                            item.flag("isManaged").orElse(false),
                            item.flag("isCompliant").orElse(false),
                            Set.of()));
            Relations.inline(gathered, item, "registeredOwners", ExportCollection.DEVICE_OWNERS, id);
        });
    }
}
