package dev.gatehouse.detection.incident;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what an alert may have in common with others. Roles are nothing of the kind: too many hold the same. */
final class Traits {
    /** Of one alert: memory is bounded, and who has more is caught by these. */
    static final int MOST = 24;

    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();
    private static final int MOST_DAYS = 32;

    private final SharedAddresses shared;
    private final Map<Trait.Key, Trait> found = new LinkedHashMap<>();

    private Traits(SharedAddresses shared) {
        this.shared = shared;
    }

    /** Those of an alert, the strongest kind first. */
    static List<Trait> of(Alert alert, SharedAddresses shared) {
        Traits traits = new Traits(shared);
        alert.sessions().forEach(traits::session);
        alert.entities().forEach(entity -> traits.entity(entity, alert));
        List<Trait> all = new ArrayList<>(traits.found.values());
        all.sort(Comparator.comparing(trait -> trait.key().kind()));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private void session(SessionRef session) {
        add(session.type().equals(SessionRef.SESSION) ? Kind.SESSION : Kind.TOKEN, session.id(), session.id());
    }

    private void entity(Entity entity, Alert alert) {
        switch (entity.type()) {
            case "user", "mailbox" -> account(entity, "user ");
            case "servicePrincipal" -> {
                if (!NobodysOwn.service(entity.name())) {
                    account(entity, "service principal ");
                }
            }
            case "group", "application" -> target(entity);
            default -> {
                if (entity.isAddress()) {
                    address(entity.name(), alert);
                }
            }
        }
    }

    /** By its id and by its name: one log has only the one, another only the other. A name for display is no name. */
    private void account(Entity entity, String type) {
        Optional<String> id = entity.id().map(Traits::lower).filter(any -> !NobodysOwn.account(any));
        String name = lower(entity.name());
        boolean unique = name.contains("@") || name.contains("\\") || id.isEmpty();
        id.ifPresent(known -> add(Kind.IDENTITY, type + known, entity.name()));
        if (unique
                && !NobodysOwn.account(name)
                && entity.id().map(Traits::lower).filter(NobodysOwn::account).isEmpty()) {
            add(Kind.IDENTITY, type + name, entity.name());
        }
    }

    private void target(Entity entity) {
        String id = lower(entity.id().orElse(entity.name()));
        if (!NobodysOwn.account(id)) {
            add(Kind.TARGET, entity.type() + " " + id, entity.name());
        }
    }

    private void address(String name, Alert alert) {
        String address = Addresses.plain(name);
        if (!NobodysOwn.address(address) && !isShared(address, alert)) {
            add(Kind.ADDRESS, address, address);
        }
    }

    private boolean isShared(String address, Alert alert) {
        Optional<Instant> first = alert.firstEvent();
        Optional<Instant> last = alert.lastEvent();
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        long to = day(last.get());
        for (long day = Math.max(day(first.get()), to - MOST_DAYS); day <= to; day++) {
            if (shared.isShared(address, day)) {
                return true;
            }
        }
        return false;
    }

    private static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
    }

    private void add(Kind kind, String value, String label) {
        Trait.Key key = new Trait.Key(kind, kind == Kind.SESSION || kind == Kind.TOKEN ? value : lower(value));
        found.putIfAbsent(key, new Trait(key, label));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
