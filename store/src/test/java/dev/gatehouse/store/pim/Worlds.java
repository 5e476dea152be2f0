package dev.gatehouse.store.pim;

import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.state.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares worlds. */
final class Worlds {
    private Worlds() {}

    /** What of a world is kept. */
    static Slice kept(Slice slice) {
        return new Slice(
                slice.terms(),
                slice.mark(),
                slice.accounts(),
                slice.groups(),
                slice.roles(),
                slice.definitions(),
                slice.settings(),
                slice.grants(),
                slice.requests(),
                slice.provisions(),
                Set.of(),
                slice.reviews(),
                SignIns.UNKNOWN,
                slice.alerts());
    }

    /** Each thing of it, by what identifies it. */
    static Map<Object, Object> everything(Slice slice) {
        Map<Object, Object> all = new HashMap<>(slice.grants());
        all.putAll(slice.requests());
        all.putAll(slice.provisions());
        all.putAll(slice.accounts());
        all.putAll(slice.settings());
        all.putAll(slice.reviews().definitions());
        all.putAll(slice.reviews().instances());
        all.putAll(slice.reviews().items());
        all.putAll(slice.alerts());
        all.putAll(slice.definitions());
        return all;
    }

    /** Each thing that is not what was expected. */
    static List<String> different(Map<Object, Object> is, Map<Object, Object> expected) {
        Set<Object> keys = new HashSet<>(is.keySet());
        keys.addAll(expected.keySet());
        keys.removeIf(key -> Objects.equals(is.get(key), expected.get(key)));
        return keys.stream()
                .map(key -> "\n is " + is.get(key) + "\n not " + expected.get(key))
                .toList();
    }

    /** The same, whatever it was that time ended something by, and whether a request was thereby revoked. */
    static Map<Object, Object> whatever(Slice slice) {
        Map<Object, Object> all = everything(slice);
        slice.grants()
                .values()
                .forEach(grant -> all.put(
                        grant.id(),
                        grant.ended()
                                .map(ended -> isOfTime(ended.why()) ? grant.ended(ended.at(), End.EXPIRED) : grant)
                                .orElse(grant)));
        slice.requests().values().forEach(request -> {
            boolean ended = slice.grant(request.grant())
                    .flatMap(Grant::ended)
                    .filter(one -> isOfTime(one.why()))
                    .isPresent();
            all.put(request.id(), ended ? request.form() : request);
        });
        return all;
    }

    private static boolean isOfTime(End why) {
        return switch (why) {
            case EXPIRED, ELIGIBILITY_ENDED, NOT_STARTED -> true;
            case DEACTIVATED, REMOVED, REVOKED, PRINCIPAL_DISABLED, NOT_PROVISIONED, CANCELED, REVIEWED -> false;
        };
    }
}
