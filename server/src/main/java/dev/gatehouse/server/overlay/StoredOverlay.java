package dev.gatehouse.server.overlay;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.overlay.OverlayEntry;
import dev.gatehouse.store.overlay.OverlayKind;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.overlay.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people set, as the database keeps it. */
public final class StoredOverlay implements WhatIsSet {
    private final OverlayStore store;

    /** Of a tenant's store. */
    public StoredOverlay(OverlayStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public List<SetEntry> at(Instant now) {
        return store.current(now).stream()
                .flatMap(entry -> entry(entry).stream())
                .toList();
    }

    /** A kind as the store calls it. */
    public static OverlayKind kind(SetKind kind) {
        return new OverlayKind(kind.word());
    }

    /** What kind something is of; empty where this program knows none of that word. */
    public static Optional<SetKind> kind(Setting setting) {
        return SetKind.of(setting.kind().name());
    }

    /** Something that may come to be in force; empty where it is removed. */
    public static Optional<SetEntry> entry(Setting setting, String by) {
        return kind(setting)
                .flatMap(kind -> setting.body()
                        .map(body -> new SetEntry(
                                kind,
                                setting.name(),
                                body,
                                kind.words() + " " + setting.name() + ", set in the server by " + by)));
    }

    private static Optional<SetEntry> entry(OverlayEntry entry) {
        return entry(entry.setting(), entry.author());
    }
}
