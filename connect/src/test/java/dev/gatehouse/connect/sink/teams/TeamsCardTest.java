package dev.gatehouse.connect.sink.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.connect.sink.net.Receiver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TeamsCardTest {
    @Test
    void saysTitleSummaryFactsAdviceAndWhereToLook() {
        JsonNode card = card(TeamsCard.of(Messages.told(), Optional.empty()));
        assertThat(texts(card))
                .containsExactly(
                        "High: Many wrong passwords for a privileged account",
                        "5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes",
                        "Severity: high",
                        "Who and what: adm_kim@contoso.example, 203.0.113.7",
                        "When: 2026-05-04T09:41:07Z",
                        "Events: 5",
                        "Attack: T1110",
                        "Tenant: home",
                        "Alert: 5b0e0000-0000-5000-8000-000000000001, revision 1",
                        "Ask adm_kim@contoso.example whether it was them; block the address if not.");
        assertThat(card.at("/body/0/style").asText()).isEqualTo("attention");
        assertThat(card.at("/actions/0/type").asText()).isEqualTo("Action.OpenUrl");
        assertThat(card.at("/actions/0/url").asText()).isEqualTo(Messages.LINK);
    }

    @Test
    void hasNoButtonWhereTheServerKnowsNoAddress() {
        assertThat(card(TeamsCard.of(Messages.withoutLink(Messages.told()), Optional.empty()))
                        .has("actions"))
                .isFalse();
    }

    @Test
    void eachLineOfATemplateIsABlock() {
        assertThat(texts(card(TeamsCard.of(
                        Messages.update(Messages.told()), Optional.of(new Template("{severity}!\n\nby {entities}"))))))
                .startsWith(
                        "High: Many wrong passwords for a privileged account (update)",
                        "high!",
                        "by adm_kim@contoso.example, 203.0.113.7");
    }

    @Test
    void holdsACheckpointWhole() {
        Message.Anchor anchor = Messages.anchor();
        assertThat(texts(card(TeamsCard.of(anchor, Optional.empty()))))
                .contains("Checkpoint of the audit trail, up to entry 1200", anchor.json());
    }

    @Test
    void becomesShorterWhereItWouldBeTooLarge() {
        String text = "\ud83d\ude00\"".repeat(20_000);
        String card = TeamsCard.of(Messages.hostile(text), Optional.empty());
        assertThat(card.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(20_000);
        assertThat(texts(card(card)).get(1)).startsWith("\ud83d\ude00\"").endsWith("…");
    }

    @Test
    void isTextOnlyWhateverALogSays() {
        Hostile.texts(300).forEach(TeamsCardTest::isTextOnly);
    }

    @FuzzTest
    void isTextOnlyWithAnyText(byte[] text) {
        isTextOnly(new String(text, StandardCharsets.UTF_8));
    }

    private static void isTextOnly(String text) {
        Optional<Template> template = Optional.of(new Template("{title} {summary} {entities} {advice}"));
        for (Optional<Template> used : List.of(Optional.<Template>empty(), template)) {
            String card = TeamsCard.of(Messages.hostile(text), used);
            assertThat(card.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(20_000);
            assertThat(texts(card(card)))
                    .allSatisfy(shown -> assertThat(shown).doesNotContain("\n", "\r", "{{", "\u202e", "\u0000"));
        }
    }

    /** The card, if it has no other parts than those in which text is only text. */
    private static JsonNode card(String message) {
        JsonNode json = Receiver.json(message);
        assertThat(json.get("type").asText()).isEqualTo("message");
        assertThat(json.get("attachments")).hasSize(1);
        assertThat(json.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = json.at("/attachments/0/content");
        assertThat(card.get("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.get("version").asText()).isEqualTo("1.4");
        assertThat(card.at("/msteams").toString()).isEqualTo("{\"width\":\"Full\"}");
        card.get("body").forEach(TeamsCardTest::check);
        return card;
    }

    private static void check(JsonNode element) {
        switch (element.get("type").asText()) {
            case "Container" -> {
                assertThat(Set.of("default", "attention", "warning", "accent"))
                        .contains(element.get("style").asText());
                element.get("items").forEach(TeamsCardTest::check);
            }
            case "RichTextBlock" -> {
                assertThat(element.get("inlines")).isNotEmpty();
                element.get("inlines").forEach(run -> {
                    assertThat(run.get("type").asText()).isEqualTo("TextRun");
                    assertThat(run.has("selectAction")).isFalse();
                });
            }
            default -> throw new AssertionError("an element of another type: " + element);
        }
    }

    private static List<String> texts(JsonNode card) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : card.get("body")) {
            JsonNode block = element.has("items") ? element.at("/items/0") : element;
            StringBuilder text = new StringBuilder();
            block.get("inlines").forEach(run -> text.append(run.get("text").asText()));
            texts.add(text.toString());
        }
        return texts;
    }
}
