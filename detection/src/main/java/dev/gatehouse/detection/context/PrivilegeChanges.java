package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds whose privileges one context knows otherwise than another one, and when. */
public final class PrivilegeChanges {
    private PrivilegeChanges() {}

    /**
     * Somebody whose privileges are known otherwise.
     *
     * @param names object id and names, in lower case
     * @param from microseconds since the epoch: all differences lie from here
     * @param until to here, itself left out
     */
    public record Changed(Set<String> names, long from, long until) {
        public Changed {
            names = Set.copyOf(names);
        }
    }

    /** What somebody is at a moment, as far as rules can ask. */
    private record Standing(Set<String> roles, boolean privileged, boolean emergency) {}

    /** Those who differ. */
    public static List<Changed> between(Context before, Context after) {
        Map<String, Principal> was = byKey(before);
        Map<String, Principal> is = byKey(after);
        Set<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        List<Changed> changes = new ArrayList<>();
        for (String key : keys) {
            Optional<Principal> old = Optional.ofNullable(was.get(key));
            Optional<Principal> now = Optional.ofNullable(is.get(key));
            if (!old.equals(now)) {
                change(old, now).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Map<String, Principal> byKey(Context context) {
        Map<String, Principal> byKey = new HashMap<>();
        context.privileged()
                .forEach(principal -> byKey.put(
                        principal.id().map(Object::toString).orElseGet(() -> String.join(" ", principal.names())),
                        principal));
        return byKey;
    }

    private static Optional<Changed> change(Optional<Principal> was, Optional<Principal> is) {
        Set<String> names = new HashSet<>();
        was.ifPresent(principal -> names.addAll(names(principal)));
        is.ifPresent(principal -> names.addAll(names(principal)));
        boolean renamed = was.isPresent()
                && is.isPresent()
                && !was.get().names().equals(is.get().names());
        if (renamed) {
            return Optional.of(new Changed(names, Hold.EVER, Hold.ALWAYS));
        }
        TreeSet<Long> times = new TreeSet<>();
        was.ifPresent(principal -> bounds(principal, times));
        is.ifPresent(principal -> bounds(principal, times));
        long from = Hold.ALWAYS;
        long until = Hold.EVER;
        for (Long time : times) {
            if (time != Hold.ALWAYS && !standing(was, time).equals(standing(is, time))) {
                from = Math.min(from, time);
                until = requireNonNull(times.higher(time), "the last bound is the end of time");
            }
        }
        return from == Hold.ALWAYS ? Optional.empty() : Optional.of(new Changed(names, from, until));
    }

    private static Set<String> names(Principal principal) {
        Set<String> names = new HashSet<>();
        principal.id().ifPresent(id -> names.add(id.toString().toLowerCase(Locale.ROOT)));
        principal.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static void bounds(Principal principal, Set<Long> times) {
        times.add(Hold.EVER);
        times.add(Hold.ALWAYS);
        for (List<Hold> holds : List.of(principal.holds(), principal.emergency())) {
            for (Hold hold : holds) {
                times.add(hold.from());
                times.add(hold.until());
            }
        }
    }

    private static Standing standing(Optional<Principal> principal, long time) {
        Set<String> roles = new TreeSet<>();
        boolean privileged = false;
        boolean emergency = false;
        if (principal.isPresent()) {
            for (Hold hold : principal.get().holds()) {
                if (hold.covers(time)) {
                    privileged = true;
                    roles.add(hold.role().map(HeldRole::toString).orElse(""));
                }
            }
            emergency = principal.get().emergency().stream().anyMatch(hold -> hold.covers(time));
        }
        return new Standing(roles, privileged, emergency);
    }
}
