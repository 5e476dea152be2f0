package dev.gatehouse.detection.posture;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.directory.posture.Area;
import dev.gatehouse.directory.posture.Assessment;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.PolicyChange;
import dev.gatehouse.directory.posture.Ways;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is told of a tenant's state, as JSON on one line. */
public final class PostureJson {
    private PostureJson() {}

    /** Everything as one object. */
    public static String of(PostureFacts facts) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("tenant", facts.tenant());
            json.writeStringField("at", facts.judgement().tenant().at().toString());
            json.writeStringField("timeFrom", facts.source());
            scores(json, facts.judgement().assessment());
            JsonLine.list(json, "findings", facts.findings(), PostureJson::finding);
            JsonLine.list(json, "unjudged", facts.judgement().assessment().unjudged(), PostureJson::unjudged);
            JsonLine.list(json, "unmetAcceptances", facts.judgement().unmet(), (to, one) -> {
                to.writeStringField("finding", one.finding());
                to.writeStringField("object", one.object());
                to.writeStringField("until", one.until().toString());
                to.writeStringField("declared", one.origin().toString());
            });
            JsonLine.list(json, "waysToGlobalAdministrator", facts.ways(), PostureJson::way);
            if (facts.earlier().isPresent()) {
                earlier(json, facts, facts.earlier().get());
            }
            json.writeEndObject();
        });
    }

    /** A finding as one object: the same that the list of all has. */
    public static String of(JudgedFinding finding) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            finding(json, finding);
            json.writeEndObject();
        });
    }

    /** A way to Global Administrator as one object: the same that the list of all has. */
    public static String of(Ways.Way way) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            way(json, way);
            json.writeEndObject();
        });
    }

    private static void scores(JsonGenerator json, Assessment assessment) throws IOException {
        if (assessment.score().isPresent()) {
            json.writeNumberField("score", assessment.score().getAsInt());
        } else {
            json.writeNullField("score");
        }
        json.writeObjectFieldStart("scores");
        for (Map.Entry<Area, Integer> area : assessment.scores().entrySet()) {
            json.writeNumberField(lower(area.getKey()), area.getValue());
        }
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, JudgedFinding judged) throws IOException {
        Finding finding = judged.finding();
        json.writeStringField("key", finding.key());
        json.writeStringField("check", finding.about().id());
        json.writeStringField("title", finding.about().title());
        JsonLine.texts(json, "rows", finding.about().rows());
        json.writeStringField("area", lower(finding.about().area()));
        json.writeStringField("severity", lower(finding.severity()));
        json.writeStringField("tier", lower(finding.tier()));
        json.writeStringField("state", lower(judged.state()));
        json.writeObjectFieldStart("object");
        json.writeStringField("type", finding.subject().kind());
        json.writeStringField("id", finding.subject().id());
        json.writeStringField("name", finding.subject().name());
        json.writeEndObject();
        json.writeStringField("setting", finding.setting());
        json.writeStringField("is", finding.is());
        json.writeStringField("should", finding.should());
        json.writeStringField("why", finding.about().why());
        JsonLine.texts(json, "remedy", finding.remedy());
        if (judged.acceptance().isPresent()) {
            json.writeObjectFieldStart("accepted");
            json.writeStringField("by", judged.acceptance().get().by());
            json.writeStringField("reason", judged.acceptance().get().reason());
            json.writeStringField("until", judged.acceptance().get().until().toString());
            json.writeStringField("declared", judged.acceptance().get().origin().toString());
            json.writeEndObject();
        } else {
            json.writeNullField("accepted");
        }
    }

    private static void unjudged(JsonGenerator json, Assessment.Unjudged unjudged) throws IOException {
        json.writeStringField("check", unjudged.about().id());
        JsonLine.texts(json, "rows", unjudged.about().rows());
        JsonLine.texts(
                json,
                "lacks",
                unjudged.lacks().stream().sorted().map(PostureJson::lower).toList());
    }

    private static void way(JsonGenerator json, Ways.Way way) throws IOException {
        JsonLine.list(json, "steps", way.steps(), (to, step) -> {
            to.writeStringField("from", step.from().name());
            to.writeStringField("fromId", step.from().id());
            to.writeStringField("by", step.by());
            to.writeStringField("to", step.to().name());
            to.writeStringField("toId", step.to().id());
        });
    }

    private static void earlier(JsonGenerator json, PostureFacts facts, PostureFacts.Earlier earlier)
            throws IOException {
        PostureJudgement before = earlier.judgement();
        json.writeObjectFieldStart("since");
        json.writeStringField("at", before.tenant().at().toString());
        keys(json, "opened", earlier.comparison().opened());
        keys(json, "closed", earlier.comparison().closed());
        keys(json, "lasting", earlier.comparison().lasting());
        JsonLine.list(json, "roleSettings", earlier.settings(), (to, change) -> change(to, facts, change));
        json.writeEndObject();
    }

    private static void keys(JsonGenerator json, String name, List<JudgedFinding> findings) throws IOException {
        JsonLine.texts(
                json, name, findings.stream().map(one -> one.finding().key()).toList());
    }

    private static void change(JsonGenerator json, PostureFacts facts, PolicyChange change) throws IOException {
        json.writeStringField("role", facts.role(change));
        json.writeStringField("roleId", change.policy().role().toString());
        json.writeStringField("scope", change.policy().scope().toString());
        json.writeStringField("setting", change.setting());
        json.writeStringField("was", change.was());
        json.writeStringField("is", change.is());
        json.writeBooleanField("weaker", change.weaker());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
