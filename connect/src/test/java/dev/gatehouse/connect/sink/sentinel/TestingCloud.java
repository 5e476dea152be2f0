package dev.gatehouse.connect.sink.sentinel;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A token endpoint of Microsoft Entra ID and a logs ingestion endpoint of Azure Monitor in one, as their documentation describes them.
 * Columns and types are those of a data collection rule.
 */
final class TestingCloud implements Receiver.Manner {
    static final String TENANT = "aaaabbbb-0000-cccc-1111-dddd2222eeee";
    static final String CLIENT = "00001111-aaaa-2222-bbbb-3333cccc4444";
    static final String SECRET = "Aa1Bb~2Cc3.-Dd4Ee5Ff6Gg7Hh8Ii9_Jj0Kk1Ll2+/=";
    static final String RULE = "dcr-000a00a000a00000a000000aa000a0aa";

    private static final int MEGABYTE = 1 << 20;
    private static final int FIELD = 64 << 10;

    private final Map<String, String> columns;
    private final List<JsonNode> rows = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private int tokens;
    private int withdrawn;

    /** A rule whose stream has these columns, each with its type. */
    TestingCloud(Map<String, String> columns) {
        this.columns = columns;
    }

    synchronized List<JsonNode> rows() {
        return List.copyOf(rows);
    }

    /** Values that were longer than a column may be. */
    synchronized List<String> cut() {
        return List.copyOf(cut);
    }

    synchronized int tokens() {
        return tokens;
    }

    /** Takes none of the tokens any more that were given. */
    synchronized void withdraw() {
        withdrawn = tokens;
    }

    @Override
    public synchronized Receiver.Answer to(Receiver.Request request) {
        return request.uri().getPath().equals("/" + TENANT + "/oauth2/v2.0/token") ? token(request) : ingest(request);
    }

    private Receiver.Answer token(Receiver.Request request) {
        Map<String, String> form = Stream.of(request.text().split("&"))
                .map(field -> field.split("=", 2))
                .collect(toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        if (!"application/x-www-form-urlencoded".equals(request.headers().get("content-type"))
                || !"client_credentials".equals(form.get("grant_type"))
                || !"https://monitor.azure.com/.default".equals(form.get("scope"))) {
            return new Receiver.Answer(400, "{\"error\":\"invalid_request\"}");
        }
        if (!CLIENT.equals(form.get("client_id"))) {
            return new Receiver.Answer(
                    400,
                    "{\"error\":\"unauthorized_client\",\"error_description\":\"AADSTS700016: no such application\"}");
        }
        if (!SECRET.equals(form.get("client_secret"))) {
            return new Receiver.Answer(
                    401,
                    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret\"}");
        }
        tokens++;
        return new Receiver.Answer(
                200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"token." + tokens + "\"}");
    }

    private Receiver.Answer ingest(Receiver.Request request) {
        String authorization = request.headers().getOrDefault("authorization", "");
        if (!authorization.matches("Bearer token\\.\\d+")
                || Integer.parseInt(authorization.substring(13)) <= withdrawn) {
            return error(401, "Unauthorized", "no token");
        }
        if (!request.uri().getPath().startsWith("/dataCollectionRules/" + RULE + "/streams/")) {
            return error(404, "NotFound", "Data collection rule not found");
        }
        if (!request.uri().getPath().endsWith("/Custom-Gatehouse")) {
            return error(400, "InvalidStream", "The stream was not configured in the data collection rule");
        }
        if (!"api-version=2023-01-01".equals(request.uri().getQuery())) {
            return error(400, "InvalidApiVersion", "no such version");
        }
        if (request.body().length > MEGABYTE || request.text().getBytes(StandardCharsets.UTF_8).length > MEGABYTE) {
            return error(413, "ContentLengthLimitExceeded", "Maximum allowed content length: 1048576 bytes");
        }
        JsonNode body = request.json();
        if (!"application/json".equals(request.headers().get("content-type")) || !body.isArray()) {
            return error(400, "InvalidRequestBody", "an array of records is expected");
        }
        for (JsonNode row : body) {
            row.properties().forEach(column -> check(column.getKey(), column.getValue()));
            rows.add(row);
        }
        return new Receiver.Answer(204, "");
    }

    private void check(String name, JsonNode value) {
        String type = columns.get(name);
        if (type == null) {
            throw new AssertionError("the rule declares no column " + name);
        }
        boolean fits = switch (type) {
            case "datetime" -> isTime(value.asText());
            case "string" -> value.isTextual();
            case "int" -> value.isInt();
            case "long" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "dynamic" -> value.isContainerNode();
            default -> throw new AssertionError("no type of a column: " + type);
        };
        if (!fits) {
            throw new AssertionError(name + " is no " + type + ": " + value);
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > FIELD) {
            cut.add(name);
        }
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Receiver.Answer error(int status, String code, String message) {
        return new Receiver.Answer(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }
}
