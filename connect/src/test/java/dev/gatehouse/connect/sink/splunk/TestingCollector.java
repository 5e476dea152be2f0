package dev.gatehouse.connect.sink.splunk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An HTTP Event Collector as Splunk's documentation describes it: it reads events one behind the other, gives a number for each call,
 * says once that a call was indexed, and forgets it then.
 */
final class TestingCollector implements Receiver.Manner {
    private static final String TOKEN = "11112222-aaaa-bbbb-cccc-333344445555";

    private final boolean acknowledging;
    private final int asksUntilIndexed;
    private final Map<String, Map<Integer, Integer>> asked = new HashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final Set<String> blank = new HashSet<>();
    private int number;

    /**
     * A collector.
     *
     * @param asksUntilIndexed how often it is asked before it says that a call was indexed
     */
    TestingCollector(boolean acknowledging, int asksUntilIndexed) {
        this.acknowledging = acknowledging;
        this.asksUntilIndexed = asksUntilIndexed;
    }

    static String token() {
        return TOKEN;
    }

    /** Refuses the event with this key as one that is blank. */
    TestingCollector refusing(String key) {
        blank.add(key);
        return this;
    }

    List<JsonNode> events() {
        return events;
    }

    @Override
    public synchronized Receiver.Answer to(Receiver.Request request) {
        String authorization = request.headers().getOrDefault("authorization", "");
        if (authorization.isEmpty()) {
            return answer(401, 2, "Token is required");
        }
        if (!authorization.startsWith("Splunk ")) {
            return answer(401, 3, "Invalid authorization");
        }
        if (!authorization.equals("Splunk " + TOKEN)) {
            return answer(403, 4, "Invalid token");
        }
        return switch (request.uri().getPath()) {
            case "/services/collector/event" -> take(request);
            case "/services/collector/ack" -> acknowledge(request);
            default ->
                new Receiver.Answer(404, "{\"text\":\"The requested URL was not found on this server.\",\"code\":404}");
        };
    }

    private Receiver.Answer take(Receiver.Request request) {
        String channel = request.headers().getOrDefault("x-splunk-request-channel", "");
        if (acknowledging && channel.isEmpty()) {
            return answer(400, 10, "Data channel is missing");
        }
        if (!channel.isEmpty() && !isUuid(channel)) {
            return answer(400, 11, "Invalid data channel");
        }
        List<JsonNode> read = new ArrayList<>();
        try (MappingIterator<JsonNode> stacked =
                new ObjectMapper().readerFor(JsonNode.class).readValues(request.text())) {
            while (stacked.hasNext()) {
                read.add(stacked.next());
            }
        } catch (IOException e) {
            return answer(400, 6, "Invalid data format");
        }
        if (read.isEmpty()) {
            return answer(400, 5, "No data");
        }
        for (int i = 0; i < read.size(); i++) {
            JsonNode event = read.get(i);
            if (!event.has("event")) {
                return invalid(12, "Event field is required", i);
            }
            if (blank.contains(event.at("/fields/key").asText())) {
                return invalid(13, "Event field cannot be blank", i);
            }
            for (JsonNode field : event.path("fields")) {
                if (!field.isValueNode()) {
                    return invalid(15, "Error in handling indexed fields", i);
                }
            }
        }
        events.addAll(read);
        if (!acknowledging) {
            return answer(200, 0, "Success");
        }
        asked.computeIfAbsent(channel, _ -> new HashMap<>()).put(number, 0);
        return new Receiver.Answer(200, "{\"text\":\"Success\",\"code\":0,\"ackId\":" + number++ + "}");
    }

    private Receiver.Answer acknowledge(Receiver.Request request) {
        if (!acknowledging) {
            return answer(400, 14, "ACK is disabled");
        }
        String query = request.uri().getQuery();
        if (query == null || !query.startsWith("channel=")) {
            return answer(400, 10, "Data channel is missing");
        }
        Map<Integer, Integer> numbers = asked.computeIfAbsent(query.substring(8), _ -> new HashMap<>());
        Map<String, Boolean> told = new HashMap<>();
        for (JsonNode node : request.json().get("acks")) {
            Integer times = numbers.get(node.intValue());
            boolean indexed = times != null && times + 1 >= asksUntilIndexed;
            if (indexed) {
                numbers.remove(node.intValue());
            } else if (times != null) {
                numbers.put(node.intValue(), times + 1);
            }
            told.put(node.asText(), indexed);
        }
        return new Receiver.Answer(
                200, new ObjectMapper().valueToTree(Map.of("acks", told)).toString());
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Receiver.Answer answer(int status, int code, String text) {
        return new Receiver.Answer(status, "{\"text\":\"" + text + "\",\"code\":" + code + "}");
    }

    private static Receiver.Answer invalid(int code, String text, int event) {
        return new Receiver.Answer(
                400, "{\"text\":\"" + text + "\",\"code\":" + code + ",\"invalid-event-number\":" + event + "}");
    }
}
