package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in force on a server. */
final class InForce {
    private final Api api;

    InForce(Api api) {
        this.api = api;
    }

    /** Role settings that somebody set, in the form that is compared. */
    Map<Governed, JsonNode> settings() {
        Map<Governed, JsonNode> all = new LinkedHashMap<>();
        api.all("pim/settings", Map.of())
                .path("items")
                .forEach(one -> all.put(Governed.of(one.path("target")), SettingFields.SETTING.normal(one)));
        return all;
    }

    /** A role setting, as the server tells it. */
    JsonNode setting(Governed governed) {
        return api.get(governed.path());
    }

    /** What is assigned, now or later. */
    List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>();
        api.all("pim/grants", Map.of("state", "scheduled,current"))
                .path("items")
                .forEach(grant -> {
                    if (grant.path("origin").asText().equals("assigned")) {
                        all.add(Assignment.of(grant));
                    }
                });
        return all;
    }

    /** A setting with parts of another in place of its own. */
    static ObjectNode with(JsonNode setting, JsonNode parts) {
        ObjectNode all = setting.deepCopy();
        parts.properties().forEach(part -> {
            JsonNode own = all.path(part.getKey());
            all.set(
                    part.getKey(),
                    own.isObject() && part.getValue().isObject() ? with(own, part.getValue()) : part.getValue());
        });
        return all;
    }
}
