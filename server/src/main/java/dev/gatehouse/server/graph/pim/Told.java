package dev.gatehouse.server.graph.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.store.pim.GrantDates;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A grant as it is told to somebody.
 *
 * @param through whether he has it through a group, where what is his is told
 */
public record Told(Grant grant, boolean through, GrantDates dates) {
    public Told {
        requireNonNull(grant, "grant is null");
        requireNonNull(dates, "dates are null");
    }

    /** Grants as anybody is told them. */
    static List<Told> of(PimStation pim, List<Grant> grants) {
        return of(pim, grants, Optional.empty());
    }

    /** Grants, which may be those of one who asks what is his. */
    public static List<Told> of(PimStation pim, List<Grant> grants, Optional<PrincipalId> his) {
        return of(grants, his, pim.queries().dates(grants));
    }

    /** The same where it does not matter when they were asked for. */
    static List<Told> undated(List<Grant> grants, Optional<PrincipalId> his) {
        return of(grants, his, Map.of());
    }

    private static List<Told> of(List<Grant> grants, Optional<PrincipalId> his, Map<GrantId, GrantDates> dates) {
        return grants.stream()
                .map(grant -> new Told(grant, isThrough(grant, his), dates.getOrDefault(grant.id(), GrantDates.NONE)))
                .toList();
    }

    /** Whether one who asks what is his has a grant through a group; nobody has where nobody asks so. */
    public static boolean isThrough(Grant grant, Optional<PrincipalId> his) {
        return his.filter(who -> !who.equals(grant.principal())).isPresent();
    }

    /** When it was asked for; of what nobody asked for, when it began. */
    public Instant created() {
        return dates.asked().orElse(grant.validity().from());
    }

    /** How it is had, as Entra has it: with a capital for roles, and without for groups. */
    public String memberType() {
        String word = through ? "Group" : "Direct";
        return grant.target() instanceof Target.Group ? word.toLowerCase(Locale.ROOT) : word;
    }
}
