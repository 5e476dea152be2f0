package dev.gatehouse.connect.sink.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.connect.sink.net.Receiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SlackMessageTest {
    @Test
    void saysTitleSummaryFactsAdviceAndWhereToLook() {
        JsonNode json = Receiver.json(SlackMessage.of(Messages.told(), Optional.empty()));
        assertThat(json.get("text").asText()).isEqualTo("High: Many wrong passwords for a privileged account");
        JsonNode blocks = json.get("blocks");
        assertThat(blocks.at("/0/text/text").asText()).isEqualTo("High: Many wrong passwords for a privileged account");
        assertThat(blocks.at("/1/text/text").asText())
                .isEqualTo("5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes");
        assertThat(blocks.at("/2/fields/1/text").asText())
                .isEqualTo("Who and what: adm_kim@contoso.example, 203.0.113.7");
        assertThat(blocks.at("/3/text/text").asText())
                .isEqualTo("Ask adm_kim@contoso.example whether it was them; block the address if not.");
        assertThat(blocks.at("/4/text/text").asText()).isEqualTo("<" + Messages.LINK + "|Open in Gatehouse>");
    }

    @Test
    void saysThatAnAlertWasToldBefore() {
        assertThat(SlackMessage.of(Messages.update(Messages.told()), Optional.empty()))
                .contains("High: Many wrong passwords for a privileged account (update)");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        JsonNode json = Receiver.json(SlackMessage.of(Messages.withoutLink(Messages.hostile("")), Optional.empty()));
        assertSlackTakes(json);
        assertThat(json.toString()).doesNotContain("Open in Gatehouse");
    }

    @Test
    void aTemplateIsInSlacksOwnMarkupAndMayMention() {
        Optional<Template> template = Optional.of(new Template("<!here> *{severity}*: {summary}"));
        JsonNode text = Receiver.json(SlackMessage.of(Messages.hostile("<!channel> *x*"), template))
                .at("/blocks/1/text");
        assertThat(text.get("type").asText()).isEqualTo("mrkdwn");
        assertThat(text.get("verbatim").asBoolean()).isTrue();
        assertThat(text.get("text").asText()).isEqualTo("<!here> *high*: &lt;!channel&gt; \u2217x\u2217");
    }

    @Test
    void holdsACheckpointWhole() {
        Message.Anchor anchor = Messages.anchor();
        JsonNode json = Receiver.json(SlackMessage.of(anchor, Optional.empty()));
        assertSlackTakes(json);
        assertThat(json.at("/blocks/2/text/text").asText()).isEqualTo(anchor.json());
    }

    @Test
    void aLinkStaysOne() {
        Message.Told told = Messages.told();
        Message.Told linked = new Message.Told(told.alert(), told.json(), true, "https://a.example/?a=1&b=<2>|3");
        assertThat(Receiver.json(SlackMessage.of(linked, Optional.empty()))
                        .at("/blocks/4/text/text")
                        .asText())
                .isEqualTo("<https://a.example/?a=1&amp;b=%3C2%3E%7C3|Open in Gatehouse>");
    }

    @Test
    void isTakenBySlackWhateverALogSays() {
        Optional<Template> template = Optional.of(new Template("*{title}* {summary} {entities} {advice}"));
        Hostile.texts(300).forEach(text -> {
            assertSlackTakes(Receiver.json(SlackMessage.of(Messages.hostile(text), Optional.empty())));
            JsonNode json = Receiver.json(SlackMessage.of(Messages.hostile(text), template));
            assertSlackTakes(json);
            assertThat(json.toString().replace("<" + Messages.LINK, "")).doesNotContain("<");
        });
    }

    /** By the reference of Block Kit. */
    private static void assertSlackTakes(JsonNode json) {
        assertThat(json.get("text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        assertThat(json.get("blocks").size()).isBetween(1, 50);
        for (JsonNode block : json.get("blocks")) {
            switch (block.get("type").asText()) {
                case "header" -> {
                    assertThat(block.at("/text/type").asText()).isEqualTo("plain_text");
                    assertText(block.get("text"), 150);
                }
                case "section" -> {
                    assertThat(block.has("text") ^ block.has("fields")).isTrue();
                    if (block.has("text")) {
                        assertText(block.get("text"), 3_000);
                    } else {
                        assertThat(block.get("fields").size()).isBetween(1, 10);
                        block.get("fields").forEach(field -> assertText(field, 2_000));
                    }
                }
                default -> throw new AssertionError("a block of another type: " + block);
            }
        }
    }

    private static void assertText(JsonNode text, int most) {
        assertThat(text.get("text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(most);
        assertThat(Set.of("plain_text", "mrkdwn")).contains(text.get("type").asText());
        assertThat(List.copyOf(text.properties()).stream().map(Map.Entry::getKey))
                .containsExactly("type", "text", text.get("type").asText().equals("mrkdwn") ? "verbatim" : "emoji");
    }
}
