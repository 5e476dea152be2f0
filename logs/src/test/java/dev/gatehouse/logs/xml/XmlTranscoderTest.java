package dev.gatehouse.logs.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlTranscoderTest {
    private static final String DECLARATION = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n";

    @Test
    void readsEventsOneAfterTheOtherWithoutARoot() {
        Made made = Made.of(Made.event(1) + "\r\n" + Made.event(2) + Made.event(3));

        assertThat(made.records).containsExactly(Made.record(1), Made.record(2), Made.record(3));
        assertThat(made.unreadable).isEmpty();
        assertThat(made.positions)
                .containsExactly(
                        0L, Made.event(1).length() + 2L, 2L * Made.event(1).length() + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Events", "e:Events", "MyRoot"})
    void readsEventsUnderARootOfAnyName(String root) {
        Made made = Made.of(DECLARATION + "<!-- saved --><" + root + " xmlns:e='urn:x'>\n" + Made.event(1) + "\n"
                + Made.event(2) + "</" + root + ">\n");

        assertThat(made.records).containsExactly(Made.record(1), Made.record(2));
        assertThat(made.unreadable).isEmpty();
        assertThat(made.refusal).isEmpty();
    }

    @Test
    void readsEventsWhosePrefixIsDeclaredAbove() {
        String event = Made.event(1).replaceAll("<(/?)", "<$1e:");

        assertThat(Made.of("<e:Events xmlns:e='urn:x'>" + event + "</e:Events>").records)
                .containsExactly(Made.record(1));
    }

    @Test
    void readsEventsThatEachHaveADeclarationBelowALineOfText() {
        Made made = Made.of(
                "Record 1\n" + DECLARATION + Made.event(1) + "\nRecord 2\n" + DECLARATION + Made.event(2) + "\n");

        assertThat(made.records).containsExactly(Made.record(1), Made.record(2));
        assertThat(made.unreadable).isEmpty();
    }

    @Test
    void keepsAttributesUnnamedDataUserDataAndRendering() {
        Made made = Made.of("<Event><System><Provider Name=\"a\" Guid='{b}'/><Level>4</Level><Security/></System>"
                + "<EventData>\n <Data>x</Data><Data/><Data Name='n'>1</Data><Binary>00</Binary></EventData>"
                + "<UserData><LogFileCleared xmlns='urn:y'><SubjectUserName>alice</SubjectUserName></LogFileCleared></UserData>"
                + "<RenderingInfo Culture='en-US'><Message>A \"b\"\n\tc</Message></RenderingInfo></Event>");

        assertThat(made.records)
                .containsExactly("{\"Event\":{\"System\":{\"Provider\":{\"Name\":\"a\",\"Guid\":\"{b}\"},\"Level\":4,"
                        + "\"Security\":\"\"},\"EventData\":{\"n\":\"1\",\"Binary\":\"00\",\"Data\":[\"x\",\"\"]},"
                        + "\"UserData\":{\"LogFileCleared\":{\"SubjectUserName\":\"alice\"}},"
                        + "\"RenderingInfo\":{\"Culture\":\"en-US\",\"Message\":\"A \\\"b\\\"\\n\\tc\"}}}");
    }

    @Test
    void readsEscapedTextAndCharactersThatXmlHasNoPlaceFor() {
        Made made = Made.of(
                "<Event><EventData><Data Name='a'>&lt;Event&gt; &#233; \u0001 &#x1; &#99999999999;</Data></EventData></Event>");

        assertThat(made.records)
                .containsExactly("{\"Event\":{\"EventData\":{\"a\":\"<Event> é \uFFFD \uFFFD \uFFFD\"}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Event><System></Event>",
                "<Event><System><EventID>1</EventID>",
                "<Event><a b=c></a></Event>",
                "<Event>&nothing;</Event>",
                "<Event>]]></Event>",
                "<Event><![CDATA[</Event>",
                "<Event a='1' a='2'></Event>",
                "<Event><EventData><Data Name='x'>1</EventData></Event>",
                "<Evxnt>lost</Event>",
                "anything else"
            })
    void aDamagedElementCostsItsNeighboursNothing(String damaged) {
        Made made = Made.of("<Events>" + Made.event(1) + damaged + Made.event(2) + "</Events>");

        assertThat(made.records).containsExactly(Made.record(1), Made.record(2));
        int from = "<Events>".length() + Made.event(1).length();
        assertThat(made.unreadable)
                .containsExactly(new Made.Stretch(from, from + damaged.length(), Unreadable.XML, damaged));
    }

    @Test
    void anEventThatTheFileBreaksOffInIsReported() {
        String half = Made.event(2).substring(0, 60);
        Made made = Made.of(Made.event(1) + half);

        assertThat(made.records).containsExactly(Made.record(1));
        long from = Made.event(1).length();
        assertThat(made.unreadable).containsExactly(new Made.Stretch(from, from + 60, Unreadable.INCOMPLETE, half));
    }

    @Test
    void tooLargeAnEventIsSkippedAndItsNeighboursRead() {
        String large = "<Event><EventData><Data>" + "x".repeat(5000) + "</Data></EventData></Event>";
        byte[] bytes = (Made.event(1) + large + Made.event(2)).getBytes(UTF_8);
        long from = Made.event(1).length();
        for (int step : new int[] {1, 7, 999, bytes.length}) {
            int[] ends = IntStream.rangeClosed(1, (bytes.length + step - 1) / step)
                    .map(i -> Math.min(bytes.length, i * step))
                    .toArray();
            Made made = Made.of(bytes, 1000, ends);

            assertThat(made.records).containsExactly(Made.record(1), Made.record(2));
            assertThat(made.unreadable)
                    .containsExactly(new Made.Stretch(from, from + large.length(), Unreadable.TOO_LARGE, ""));
        }
    }

    @Test
    void everyCutGivesTheSame() {
        byte[] bytes = (DECLARATION + "<Events>" + Made.event(1) + "<Event><b</Event>\n" + Made.event(2) + "</Events >")
                .getBytes(UTF_8);
        Made whole = Made.of(bytes, XmlTranscoder.LIMIT, bytes.length);

        assertThat(whole.records).hasSize(2);
        assertThat(whole.unreadable).hasSize(1);
        for (int cut = 0; cut <= bytes.length; cut++) {
            Made parts = Made.of(bytes, XmlTranscoder.LIMIT, cut, bytes.length);
            assertThat(parts.records).isEqualTo(whole.records);
            assertThat(parts.positions).isEqualTo(whole.positions);
            assertThat(parts.unreadable).isEqualTo(whole.unreadable);
        }
    }

    @Test
    void readsNoEntityOfTheFilesOwnMaking() {
        String bomb = "<!DOCTYPE Events [<!ENTITY a 'aaaa'><!ENTITY x SYSTEM 'file:///nothing'>]>";
        Made made = Made.of(bomb + "<Events><Event><a>&a;&x;</a></Event>" + Made.event(1) + "</Events>");

        assertThat(made.records).containsExactly(Made.record(1));
        assertThat(made.unreadable).isNotEmpty();
    }

    @Test
    void xmlOfAnotherKindIsRefusedByItsRoot() {
        Made made = Made.of("<?xml version='1.0'?>\n<!-- x -->\n<Objects><Object>1</Object></Objects>");

        assertThat(made.refusal.orElseThrow()).contains("<Objects>").contains("wevtutil");
        assertThat(made.records).isEmpty();
        assertThat(made.unreadable).isEmpty();
    }

    @Test
    void aFileWithoutAnyEventIsNotRefused() {
        assertThat(Made.of(DECLARATION + "<Events></Events>").refusal).isEmpty();
        assertThat(Made.of("").refusal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF<?xml version='1.0'?><x/>",
                "\r\n <Event xmlns='urn:x'>",
                "<Events>",
                "<e:Events xmlns:e='urn:x'>",
                "Record 1\n<?xml version='1.0'?>"
            })
    void recognisesXmlAndEventsWithoutADeclaration(String head) {
        assertThat(recognises(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<html>", "<!DOCTYPE html>", "<EventsList>", "{\"Event\":1}", "text <Event>"})
    void recognisesNothingElse(String head) {
        assertThat(recognises(head)).isFalse();
    }

    private static boolean recognises(String head) {
        byte[] bytes = head.getBytes(UTF_8);
        return XmlTranscoder.recognises(bytes, bytes.length);
    }
}
