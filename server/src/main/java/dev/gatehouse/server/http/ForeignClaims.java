package dev.gatehouse.server.http;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.pim.state.Terms;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;

/**
 * What a token of an outside provider says of a person; whoever reads it has seen that the token is the provider's, and holds.
 *
 * @param person the object id that it names; empty in a token of an application
 * @param secondFactor when he proved a second factor, by what it says
 * @param contexts the authentication contexts that it is good for, as long as that proof is
 * @param answersChallenges whether his client says that it gets another token where one is not enough
 */
record ForeignClaims(
        Optional<ObjectId> person, Optional<Instant> secondFactor, Set<String> contexts, boolean answersChallenges) {
    private static final String CHALLENGES = "cp1";
    private static final String USER = "user";

    ForeignClaims {
        requireNonNull(person, "person is null");
        requireNonNull(secondFactor, "secondFactor is null");
        contexts = Set.copyOf(contexts);
    }

    /**
     * By which claims the provider says it.
     *
     * @param objectId the name of the one whose value is an object id
     * @param secondFactor what {@code amr} contains where a second factor was proved
     */
    record Names(String objectId, String secondFactor) {
        Names {
            requireNonNull(objectId, "objectId is null");
            requireNonNull(secondFactor, "secondFactor is null");
        }
    }

    /** What these claims say. */
    static ForeignClaims of(JwtClaims claims, Names names, Instant now) {
        Optional<Instant> proven = secondFactor(claims, names, now);
        boolean fresh = proven.filter(when -> !when.isBefore(now.minus(Terms.USUAL.proofAge())))
                .isPresent();
        return new ForeignClaims(
                areOfAnApplication(claims) ? Optional.empty() : person(claims, names),
                proven,
                fresh ? texts(claims, "acrs") : Set.of(),
                texts(claims, "xms_cc").stream().anyMatch(CHALLENGES::equalsIgnoreCase));
    }

    /**
     * Whether a token is of no person: it says so, or it says how a client proved itself and no scope, as those do that
     * Microsoft Entra ID issues to applications for themselves.
     */
    static boolean areOfAnApplication(JwtClaims claims) {
        boolean otherwise = claims.hasClaim("idtyp") && !USER.equals(claims.getClaimValue("idtyp"));
        boolean client = claims.hasClaim("azpacr") || claims.hasClaim("appidacr");
        return otherwise || (client && !claims.hasClaim("scp"));
    }

    private static Optional<ObjectId> person(JwtClaims claims, Names names) {
        return claims.getClaimValue(names.objectId()) instanceof String text ? ObjectId.parse(text) : Optional.empty();
    }

    /** Never later than now; what lies further in the future than clocks are apart is none. */
    private static Optional<Instant> secondFactor(JwtClaims claims, Names names, Instant now) {
        if (!texts(claims, "amr").contains(names.secondFactor())
                || !(claims.getClaimValue("auth_time") instanceof Number seconds)) {
            return Optional.empty();
        }
        try {
            Instant when = Instant.ofEpochSecond(seconds.longValue());
            return when.isAfter(now.plus(Terms.USUAL.skew()))
                    ? Optional.empty()
                    : Optional.of(when.isAfter(now) ? now : when);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The texts of a claim: a list of them, or one. */
    private static Set<String> texts(JwtClaims claims, String name) {
        return switch (claims.getClaimValue(name)) {
            case String one -> Set.of(one);
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet());
            case null, default -> Set.of();
        };
    }
}
