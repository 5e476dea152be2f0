package dev.gatehouse.server.proxy;

import io.vertx.core.Future;
import java.security.Key;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/*
 * A token of the real tenant has the same audience as one of Gatehouse's. What tells them apart beyond doubt is by whose key it is signed.
 * Whether it still holds is the server's business.
 */
/** Which tokens may be shown to the server: its own, for what they are shown to. */
final class Bearers {
    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);
    private static final String AGAIN = " Sign out in the tool, then sign in again through the proxy.";

    private final ServerKeys keys;

    Bearers(ServerKeys keys) {
        this.keys = keys;
    }

    /** Why a token does not pass; empty where it does. Fails where the server cannot be asked for its keys. */
    Future<Optional<Refusal>> objection(String token, Set<String> audiences) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(ALGORITHMS);
        try {
            signature.setCompactSerialization(token);
            if (Collections.disjoint(audience(signature), audiences)) {
                return refused("The token is not for Microsoft Graph (aud); the proxy does not pass it on." + AGAIN);
            }
        } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
            return refused("The token is none that Gatehouse issues; the proxy does not pass it on." + AGAIN);
        }
        return keys.find(Optional.ofNullable(signature.getKeyIdHeaderValue()).orElse(""))
                .map(key -> key.filter(found -> isSigned(signature, found)).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.foreign(
                                "The token was not issued by Gatehouse, and may be Microsoft's; the proxy does not pass it on."
                                        + AGAIN)));
    }

    private static List<String> audience(JsonWebSignature signature)
            throws InvalidJwtException, JoseException, MalformedClaimException {
        return JwtClaims.parse(signature.getUnverifiedPayload()).getAudience();
    }

    private static boolean isSigned(JsonWebSignature signature, Key key) {
        signature.setKey(key);
        try {
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    private static Future<Optional<Refusal>> refused(String message) {
        return Future.succeededFuture(Optional.of(Refusal.foreign(message)));
    }
}
