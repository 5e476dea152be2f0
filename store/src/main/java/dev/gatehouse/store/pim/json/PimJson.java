package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Writes documents, and reads them back as they were. */
public final class PimJson {
    private static final String VERSION = "v";
    private static final int NOW = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PimJson() {}

    /** A request, whole. */
    public static String write(Request request) {
        return written(RequestJson.write(request, document()));
    }

    /** The request that was written. */
    public static Request request(String json) {
        return read("a request", json, RequestJson::read);
    }

    /** A role setting. */
    public static String write(RoleSetting setting) {
        return written(SettingJson.write(setting, document()));
    }

    /** The role setting that was written. */
    public static RoleSetting setting(String json) {
        return read("a role setting", json, SettingJson::read);
    }

    /** Terms. */
    public static String write(Terms terms) {
        return written(TermsJson.write(terms, document()));
    }

    /** The terms that were written. */
    public static Terms terms(String json) {
        return read("terms", json, TermsJson::read);
    }

    /** What is written down of something that happened, whole. */
    public static String write(AuditRecord record) {
        return written(RecordJson.write(record, document()));
    }

    /** What was written of something that happened. */
    public static AuditRecord auditRecord(String json) {
        return read("an audit record", json, RecordJson::read);
    }

    /** Something to be done outside. */
    public static String write(Effect effect) {
        return written(EffectJson.write(effect, document()));
    }

    /** What was to be done outside. */
    public static Effect effect(String json) {
        return read("an effect", json, EffectJson::read);
    }

    /** An access review. */
    public static String write(Definition review) {
        return written(ReviewJson.write(review, document()));
    }

    /** The access review that was written. */
    public static Definition review(String json) {
        return read("an access review", json, ReviewJson::definition);
    }

    /** One time that a review is held. */
    public static String write(Instance instance) {
        return written(ReviewJson.write(instance, document()));
    }

    /** The time that was written. */
    public static Instance instance(String json) {
        return read("an instance of an access review", json, ReviewJson::instance);
    }

    /** What is decided of a grant in a review. */
    public static String write(Item item) {
        return written(ItemJson.write(item, document()));
    }

    /** What was written of a grant in a review. */
    public static Item item(String json) {
        return read("an item of an access review", json, ItemJson::read);
    }

    /** An alert. */
    public static String write(AlertState alert) {
        return written(AlertJson.write(alert, document()));
    }

    /** The alert that was written. */
    public static AlertState alert(String json) {
        return read("an alert", json, AlertJson::read);
    }

    /** A role of the tenant's own. */
    public static String write(CustomRole role) {
        return written(RoleJson.write(role, document()));
    }

    /** The role that was written. */
    public static CustomRole role(String json) {
        return read("a role", json, RoleJson::read);
    }

    /** What somebody wants to read again of reviews. */
    public static String write(ReviewHistory history) {
        return written(HistoryJson.write(history, document()));
    }

    /** The same, as it was written. */
    public static ReviewHistory history(String json) {
        return read("a history of access reviews", json, HistoryJson::read);
    }

    private static ObjectNode document() {
        return MAPPER.createObjectNode().put(VERSION, NOW);
    }

    private static String written(ObjectNode document) {
        try {
            return PortableText.json(MAPPER.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new StoreException(Code.INTERNAL, "a document that cannot be written", e);
        }
    }

    private static <T> T read(String what, String json, Function<Strict, T> reading) {
        try {
            Strict document = Strict.of(what, parsed(what, json));
            long version = document.number(VERSION);
            if (version != NOW) {
                throw new StoreException(
                        Code.NEWER, what + " was written by another program, as version " + version + ": use that one");
            }
            T value = reading.apply(document);
            document.end();
            return value;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new StoreException(Code.INTERNAL, what + " that cannot be: " + e.getMessage(), e);
        }
    }

    private static JsonNode parsed(String what, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new StoreException(Code.INTERNAL, what + " that is no JSON", e);
        }
    }
}
