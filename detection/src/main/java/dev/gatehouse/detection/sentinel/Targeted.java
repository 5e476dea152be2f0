package dev.gatehouse.detection.sentinel;

import java.util.List;
import java.util.Optional;

/** What the context knows of the target at hand, as far as watchlists say it. */
final class Targeted {
    private Targeted() {}

    static Optional<Leg.Truth> of(Leg leg, FieldName.Context context) {
        String type =
                context.subject().equals("target") ? "" : context.subject().substring("target.".length());
        String naming = type.equals("user") || type.isEmpty() ? "userprincipalname" : "displayname";
        String known = type.equals("role") ? "templateid" : "id";
        List<KqlValue> parts = List.of(
                leg.targets().part(type, known).orElseThrow(),
                leg.targets().part(type, naming).orElseThrow());
        if (type.equals("role")) {
            if (!context.question().equals("isprivileged")) {
                throw new NotCarried("it asks for the tier of a role");
            }
            String ordinary = leg.lets().rows(Watchlist.ORDINARY_ROLES);
            Logic named = People.isNamed(parts);
            return Optional.of(new Leg.Truth(named.and(Logic.not(People.isAny(parts, ordinary))), () -> named));
        }
        return Optional.of(People.truth(leg, context.question(), parts));
    }
}
