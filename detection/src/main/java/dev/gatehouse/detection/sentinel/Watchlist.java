package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;

/**
 * A watchlist of Sentinel that queries ask for. All have the columns {@code Value}, which is the search key, and {@code
 * Comment}.
 *
 * @param alias what queries call it
 */
public record Watchlist(String alias) implements Comparable<Watchlist> {
    /** Object ids and names of accounts that hold privileged roles. */
    public static final Watchlist PRIVILEGED = new Watchlist("GatehousePrivilegedAccounts");

    /** Object ids and names of emergency access accounts. */
    public static final Watchlist EMERGENCY = new Watchlist("GatehouseEmergencyAccounts");

    /** Template ids and names of roles without privilege: any other role counts as privileged. */
    public static final Watchlist ORDINARY_ROLES = new Watchlist("GatehouseOrdinaryRoles");

    private static final String PREFIX = "Gatehouse_";

    public Watchlist {
        requireNonNull(alias, "alias is null");
        if (!alias.matches("[A-Za-z0-9_]+")) {
            throw new IllegalArgumentException("not an alias: " + alias);
        }
    }

    /** The list that rules call so. */
    static Watchlist of(String name) {
        return new Watchlist(PREFIX + name.toLowerCase(Locale.ROOT));
    }

    /** The list's name in gatehouse.yaml; empty for those that have none there. */
    public String configured() {
        return alias.startsWith(PREFIX) ? alias.substring(PREFIX.length()) : "";
    }

    String variable() {
        return alias;
    }

    String call() {
        return "_GetWatchlist(" + KqlText.quoted(alias) + ")";
    }

    @Override
    public int compareTo(Watchlist other) {
        return Comparator.comparing(Watchlist::alias).compare(this, other);
    }
}
