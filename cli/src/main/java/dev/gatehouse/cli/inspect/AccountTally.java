package dev.gatehouse.cli.inspect;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts who occurs in rows: users, applications, and who did what audits tell. For one thread. */
final class AccountTally {
    /** The fields that rows must have. */
    static final List<String> FIELDS = List.of(
            "UserId",
            "UserPrincipalName",
            "AppId",
            "ServicePrincipalId",
            "Actor.Id",
            "Actor.UserPrincipalName",
            "Actor.DisplayName");

    /** So many of each kind are counted exactly. */
    static final int MOST = 100_000;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Distinct users = new Distinct(MOST);
    private final Distinct applications = new Distinct(MOST);
    private final Distinct actors = new Distinct(MOST);
    private final Set<Principal> emergency = new HashSet<>();
    private final Context declared;
    private final int[] user;
    private final int[] application;
    private final int[] actor;
    private final Slice slice = new Slice();

    /**
     * A tally over rows of this projection.
     *
     * @param declared knows the accounts that the configuration names
     */
    AccountTally(Projection projection, Context declared) {
        this.declared = declared;
        this.user = slots(projection, 0, 2);
        this.application = slots(projection, 2, 4);
        this.actor = slots(projection, 4, 7);
    }

    /** Counts who is in the row. */
    void row(Row row) {
        count(row, user, users);
        count(row, application, applications);
        count(row, actor, actors);
        emergency(row, user[0], user[1]);
        emergency(row, actor[0], actor[1]);
    }

    /** Adds what another counted. */
    void add(AccountTally other) {
        users.add(other.users);
        applications.add(other.applications);
        actors.add(other.actors);
        emergency.addAll(other.emergency);
    }

    Distinct users() {
        return users;
    }

    Distinct applications() {
        return applications;
    }

    Distinct actors() {
        return actors;
    }

    /** The declared emergency access accounts that occurred. */
    Set<Principal> emergency() {
        return emergency;
    }

    /** The first of the fields that has a value says who it is. */
    private void count(Row row, int[] slots, Distinct into) {
        for (int slot : slots) {
            if (point(row, slot)) {
                into.add(fingerprint());
                return;
            }
        }
    }

    private void emergency(Row row, int id, int name) {
        if (point(row, id)) {
            declared.byId(slice.bytes(), slice.start(), slice.end()).ifPresent(this::emergency);
        }
        if (point(row, name)) {
            declared.byName(slice.bytes(), slice.start(), slice.end()).ifPresent(this::emergency);
        }
    }

    private void emergency(Principal principal) {
        if (!principal.emergency().isEmpty()) {
            emergency.add(principal);
        }
    }

    private boolean point(Row row, int slot) {
        if (row.count(slot, Row.WHOLE) == 0) {
            return false;
        }
        row.value(slot, Row.WHOLE, 0, slice);
        return slice.kind() != Slice.Kind.NULL && slice.end() > slice.start();
    }

    /** Of the value without regard to the case of ASCII letters. */
    private long fingerprint() {
        long hash = FNV_OFFSET;
        byte[] bytes = slice.bytes();
        for (int i = slice.start(); i < slice.end(); i++) {
            int b = bytes[i];
            hash = (hash ^ (b >= 'A' && b <= 'Z' ? b | 0x20 : b)) * FNV_PRIME;
        }
        return hash;
    }

    private static int[] slots(Projection projection, int from, int to) {
        return FIELDS.subList(from, to).stream()
                .mapToInt(field -> projection.slot(field).orElseThrow())
                .toArray();
    }
}
