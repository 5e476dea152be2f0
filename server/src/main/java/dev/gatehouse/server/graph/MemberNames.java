package dev.gatehouse.server.graph;

import java.util.List;

/** What objects have that are in entities of several kinds, for {@link EntityType#within}. */
public final class MemberNames {
    /** Who did something, by what. */
    public static final List<String> IDENTITIES = List.of(
            "application/id",
            "application/displayName",
            "device/id",
            "device/displayName",
            "user/id",
            "user/displayName");

    /** A person. */
    public static final List<String> PERSON = List.of("id", "displayName", "userPrincipalName");

    /** From when until when. */
    public static final List<String> SCHEDULE =
            List.of("startDateTime", "recurrence", "expiration/type", "expiration/endDateTime", "expiration/duration");

    /** Where somebody was. */
    public static final List<String> LOCATION =
            List.of("city", "state", "countryOrRegion", "geoCoordinates/" + EntityType.ANYTHING);

    private MemberNames() {}
}
