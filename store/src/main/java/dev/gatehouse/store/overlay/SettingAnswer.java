package dev.gatehouse.store.overlay;

/** What became of something to be set. */
public sealed interface SettingAnswer {
    record Done(OverlayEntry entry) implements SettingAnswer {}

    /** Somebody else set it first; nothing was done. */
    record Conflict(long version) implements SettingAnswer {}
}
