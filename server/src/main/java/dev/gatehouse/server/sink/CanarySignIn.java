package dev.gatehouse.server.sink;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sigma.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A made-up sign-in of the marked account, as Microsoft Graph writes sign-ins. The rule on it is in the catalogue. */
final class CanarySignIn {
    /** The rule whose alerts it raises. */
    static final RuleId RULE = new RuleId(UUID.fromString("0b8c6a1e-3f57-4d29-9a64-c2d15e7f8a30"));

    /** Nobody can have an account there: RFC 2606 keeps the domain free. */
    private static final String ACCOUNT = "canary@gatehouse.invalid";

    private static final String NAME = "Gatehouse canary";
    private static final String USER = "6d0f8f6e-2f0b-4a57-8f2a-6d7b0c1e9a44";
    private static final String APP = "c0a7a7c1-5b1e-4b0e-9a55-0a9e2d7f6b10";

    /** Of the block that RFC 5737 keeps for examples. */
    private static final String ADDRESS = "192.0.2.1";

    private static final JsonMapper JSON = new JsonMapper();

    private CanarySignIn() {}

    /** The id of the one of a time: the same, however often it is sent. */
    static String id(String tenant, Instant at) {
        return UUID.nameUUIDFromBytes(("canary\n" + tenant + "\n" + at).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The one of a time: a line of JSON with its end. */
    static byte[] line(String tenant, Instant at) {
        String id = id(tenant, at);
        ObjectNode signIn = JSON.createObjectNode()
                .put("id", id)
                .put("createdDateTime", at.toString())
                .put("userDisplayName", NAME)
                .put("userPrincipalName", ACCOUNT)
                .put("userId", USER)
                .put("appId", APP)
                .put("appDisplayName", NAME)
                .put("ipAddress", ADDRESS)
                .put("isInteractive", true)
                .put("clientAppUsed", "Browser")
                .put("correlationId", id)
                .put("resourceDisplayName", "Gatehouse");
        signIn.putObject("status").put("errorCode", 0);
        return (signIn + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
