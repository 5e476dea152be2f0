package dev.gatehouse.store.overlay;

import java.util.regex.Pattern;

/** What sort of thing was set, such as {@code watchlist}. */
public record OverlayKind(String name) {
    public static final OverlayKind WATCHLIST = new OverlayKind("watchlist");
    public static final OverlayKind EXCLUSION = new OverlayKind("exclusion");
    public static final OverlayKind PLANNED_CHANGE = new OverlayKind("plannedChange");
    public static final OverlayKind EMERGENCY_ACCOUNT = new OverlayKind("emergencyAccount");
    public static final OverlayKind RULE_ENABLED = new OverlayKind("ruleEnabled");
    public static final OverlayKind THRESHOLD = new OverlayKind("threshold");

    public OverlayKind {
        if (!Pattern.matches("[a-z][A-Za-z]{0,39}", name)) {
            throw new IllegalArgumentException("not a kind of setting: " + name);
        }
    }
}
