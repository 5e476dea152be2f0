package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.server.issuer.HandedOut;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which parameters may be sent where tokens are issued: no passwords, and nothing that another issuer handed out. */
final class FormRules {
    /** No form may be larger. */
    static final int SIZE = 1 << 16;

    private static final String INSTEAD =
            "Sign in with a device code or in the browser (m365 login --authType deviceCode,"
                    + " az login --use-device-code), or as an application with a secret (gatehouse admin app NAME --secret).";
    private static final Map<String, String> HANDED_OUT = Map.of(
            "refresh_token", HandedOut.REFRESH,
            "code", HandedOut.CODE,
            "device_code", HandedOut.DEVICE);
    private static final Set<String> TOKENS = Set.of(
            "assertion",
            "client_assertion",
            "subject_token",
            "actor_token",
            "requested_token",
            "access_token",
            "id_token_hint");

    private FormRules() {}

    /** Why parameters do not pass, encoded as in a form; empty where they do. */
    static Optional<Refusal> objection(String encoded) {
        for (String part : encoded.split("&", -1)) {
            int equals = part.indexOf('=');
            Optional<String> key = decoded(equals < 0 ? part : part.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.of(Refusal.malformed("The parameters are not encoded as in a form."));
            }
            Optional<Refusal> objection = objection(key.get().strip().toLowerCase(Locale.ROOT), value.get());
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> objection(String key, String value) {
        if (key.equals("password") || (key.equals("grant_type") && value.strip().equalsIgnoreCase("password"))) {
            return Optional.of(new Refusal(
                    400,
                    "BadRequest",
                    "unsupported_grant_type",
                    "AADSTS70003: No tool may ask people for their passwords, and the proxy passes none on. "
                            + INSTEAD));
        }
        if (TOKENS.contains(key) && !value.isEmpty()) {
            return Optional.of(new Refusal(
                    400,
                    "BadRequest",
                    "invalid_request",
                    "AADSTS900144: The proxy passes no '" + key + "' on: it may be Microsoft's. " + INSTEAD));
        }
        String prefix = HANDED_OUT.getOrDefault(key, "");
        return value.startsWith(prefix)
                ? Optional.empty()
                : Optional.of(Refusal.foreignGrant("AADSTS70000: The '" + key
                        + "' was not issued by Gatehouse, and the proxy does not pass it on. Sign out in the tool, then"
                        + " sign in again."));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
