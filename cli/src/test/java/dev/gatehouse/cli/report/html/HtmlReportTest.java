package dev.gatehouse.cli.report.html;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.admin;
import static dev.gatehouse.cli.report.Samples.alert;
import static dev.gatehouse.cli.report.Samples.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.report.Met;
import dev.gatehouse.cli.report.Printed;
import dev.gatehouse.cli.report.Samples;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class HtmlReportTest {
    private static final Alert ON_KIM = on("adm_kim@contoso.example", Level.HIGH, 0);
    private static final Alert ON_KIM_LATER = on("adm_kim@contoso.example", Level.MEDIUM, 60);
    private static final Alert ON_LEE = on("adm_lee@contoso.example", Level.CRITICAL, 120);
    private static final Alert ON_NOBODY =
            alert(Level.LOW, Optional.of(TIME.plusSeconds(180)), 1, "a setting was changed", List.of(), "v");

    @Test
    void tellsInThisOrderWhatMatters() {
        Page page = page(ON_KIM, ON_KIM_LATER, ON_LEE, ON_NOBODY);

        assertThat(page.sections())
                .containsExactly("summary", "timeline", "accounts", "no-account", "not-seen", "custody", "made");
        assertThat(page.texts("h1")).containsExactly("Privileged accounts of home");
        assertThat(page.all("p", "period").getFirst().getTextContent()).isEqualTo("4 May 2026");
        assertThat(page.texts("nav").getFirst()).startsWith("Summary").endsWith("How this was made");
    }

    @Test
    void summarisesInSentences() {
        String summary =
                page(ON_KIM, ON_KIM_LATER, ON_LEE, ON_NOBODY).id("summary").getTextContent();

        assertThat(summary)
                .contains("Gatehouse read 3 records in 1 log, of 4 May 2026. 1 of them are copies of 1 event")
                .contains(
                        "It raised 4 alerts (1 critical, 1 high, 1 medium and 1 low) on 4 events, concerning 2 accounts.")
                .contains(
                        "adm_lee@contoso.example, Global Administrator (an assignment shows it): 1 alert (1 critical), on 4"
                                + " May 09:43.")
                .contains(
                        "adm_kim@contoso.example, Global Administrator (an assignment shows it): 2 alerts (1 high and 1"
                                + " medium)")
                .contains("What happened most: T (4).")
                .contains(
                        "2 accounts are known to be privileged, 1 of them for emergency access. 2 rows of the guide had no"
                                + " chance to speak")
                .contains("1 record could not be read.");
    }

    @Test
    void putsTheWorstAccountFirstAndItsAlertsInTheOrderOfTime() {
        Page page = page(ON_KIM, ON_KIM_LATER, ON_LEE);

        assertThat(page.texts("h3").subList(0, 2))
                .containsExactly("adm_lee@contoso.example", "adm_kim@contoso.example");
        assertThat(page.all("article").stream()
                        .map(article -> article.getAttribute("class"))
                        .toList())
                .containsExactly("alert critical", "alert high", "alert medium");
        assertThat(page.id("account-2").getTextContent()).contains("1 high 1 medium");
    }

    @Test
    void anAlertSaysWhyOnWhatEvidenceAndWhatToDo() {
        Element article = page(ON_KIM).all("article").getFirst();

        assertThat(article.getTextContent())
                .contains("high", "2026-05-04 09:41:07", "HIGH on adm_kim@contoso.example")
                .contains("ResultType", "50053", "equals 50053")
                .contains("e1", "SigninLogs", "export/signins.ndjson at byte 18,231")
                .contains("Global Administrator (an assignment shows it); known from event 7")
                .contains("What to do", "Ask.")
                .contains("signin-account-lockout", "T1110 Brute Force; T1110.003 Brute Force: Password Spraying")
                .contains(ON_KIM.id().toString(), "sha256:ab");
    }

    @Test
    void warnsInTheFirstLineWhereNobodyIsKnownToBePrivileged() {
        Page page = Page.of(Samples.facts("home", "a.json", Map.of()), List.of());

        Element first = page.all("*").stream()
                .filter(element -> element.getParentNode().getNodeName().equals("body"))
                .findFirst()
                .orElseThrow();
        assertThat(first.getTextContent()).startsWith("Warning: no privileged account is known");
        assertThat(page().text()).doesNotContain("Warning:");
    }

    @Test
    void withoutAlertsItSaysSoAndStillTellsWhatWasRead() {
        Page page = page();

        assertThat(page.sections()).containsExactly("summary", "not-seen", "custody", "made");
        assertThat(page.id("summary").getTextContent()).contains("It raised no alert");
        assertThat(page.id("not-seen").getTextContent())
                .contains("signin-a, signin-b", "no rows of AuditLogs", "add directory audits");
    }

    @Test
    void tellsOfTheFilesWhatTheManifestTells() {
        assertThat(page().id("custody").getTextContent())
                .contains(
                        "export/signins.ndjson",
                        "ef01",
                        "512 B",
                        "SigninLogs 2, 2026-05-04 09:41:07 to 2026-05-04 10:41:07")
                .contains("1 unreadable", "export/x.evtx: is a binary event log", "1 × is cut off");
        assertThat(page().id("made").getTextContent())
                .contains("Gatehouse 0.1.0", "gatehouse scan export/signins.ndjson", "13 catalogue", "sha256:cd", "c1");
    }

    @Test
    void whatIsOnlyKeptForTheRecordIsFoldedBehindTheOthers() {
        Alert logged = alert(Level.INFORMATIONAL, Optional.of(Samples.TIME), 1);
        Page page = page(logged, alert(Level.HIGH, Optional.of(Samples.TIME.plusSeconds(1)), 1), logged);

        assertThat(page.id("account-1").getTextContent()).contains("2 informational alerts, kept for the record");
        assertThat(page.all("article").getFirst().getAttribute("class")).isEqualTo("alert high");
        assertThat(page.id("summary").getTextContent()).contains("What happened most: T (1)");
    }

    @Test
    void tellsWhatWasExpectedOnlyWhereTheConfigurationSaysSo() {
        Alert expected = ON_KIM.expectedBecause(new Expected(
                "planned change", "CHG0042 <new>", Samples.TIME, Samples.TIME.plusSeconds(60), "gatehouse.yaml:3:5"));
        Page page = Page.of(Samples.facts(), List.of(expected), List.of(new Met(Samples.exclusion(), 1_234)));

        assertThat(page.sections()).contains("expected");
        assertThat(page.id("expected").getTextContent())
                .contains("exclusion", "signin-account-lockout", "scanner@contoso.example", "known scanner", "1,234");
        assertThat(page.all("article").getFirst().getTextContent())
                .contains("Expected: planned change “CHG0042 <new>”");
        assertThat(page(ON_KIM).sections()).doesNotContain("expected");
    }

    @Test
    void anAlertWithoutATimeIsListedAndNotInThePicture() {
        Page page = page(alert(Level.HIGH, Optional.empty(), 1));

        assertThat(page.sections()).contains("accounts").doesNotContain("timeline");
        assertThat(page.all("article").getFirst().getTextContent()).contains("time unknown");
    }

    @Test
    void thePictureHasALaneForEachAccountAndSaysWhatItShows() {
        Page page = page(ON_KIM, ON_LEE, ON_NOBODY);
        Element picture = page.all("svg").getFirst();

        assertThat(page.all("text", "name").stream()
                        .map(Element::getTextContent)
                        .toList())
                .containsExactly("all alerts", "adm_lee@contoso.example", "adm_kim@contoso.example", "no account");
        assertThat(picture.getTextContent())
                .contains("Alerts over time", "adm_kim@contoso.example: 1 high, 2026-05-04 09:41:07", "time (UTC)");
    }

    @Test
    void showsTheWorstOfVeryManyAndCountsTheOthers() {
        List<Alert> many = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            many.add(on("user" + i % 30 + "@contoso.example", i % 10 == 9 ? Level.HIGH : Level.LOW, i));
        }
        many.add(on("late@contoso.example", Level.CRITICAL, 9_001));
        Page page = Page.of(Samples.facts(), many);

        assertThat(page.all("article")).hasSize(CaseFile.MOST_ALERTS);
        assertThat(page.all("article", "critical")).hasSize(1);
        assertThat(page.all("article", "high")).hasSizeBetween(600, 900);
        assertThat(page.all("details", "account"))
                .allSatisfy(account -> assertThat(
                                account.getElementsByTagName("article").getLength())
                        .isLessThanOrEqualTo(CaseFile.MOST_OF_ACCOUNT));
        assertThat(page.text()).contains("the other 7,001 are counted by rule", "Not shown in full: ");
        assertThat(counted(page)).isEqualTo(7_001);
    }

    @Test
    void referencesNothingOutsideItself() {
        String html = Printed.by(out -> new HtmlReport(out, Samples.facts()), ON_KIM, ON_NOBODY);
        Page page = Page.parse(html);

        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("link")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeName().startsWith("on")))
                .isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeName().contains("src")))
                .isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeName().contains("href")))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("href=#"));
        assertThat(page.attributes(attribute -> attribute.getNodeName().equals("style")))
                .isEmpty();
        assertThat(page.attributes(attribute -> attribute.getNodeValue().startsWith("default-src 'none'")))
                .hasSize(1);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Page page = page(ON_KIM, ON_LEE, ON_NOBODY);
        assertThat(page.all("a"))
                .allSatisfy(link -> assertThat(
                                page.id(link.getAttribute("href").substring(1)).getTagName())
                        .isNotEmpty());
    }

    private static long counted(Page page) {
        return page.all("p", "more").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("Not shown in full: "))
                .mapToLong(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                .sum();
    }

    private static Page page(Alert... alerts) {
        return Page.of(Samples.facts(), List.of(alerts));
    }

    private static Alert on(String account, Level level, int seconds) {
        Optional<java.time.Instant> time = Optional.of(TIME.plusSeconds(seconds));
        return alert(
                level,
                time,
                1,
                level + " on " + account,
                List.of(admin(account, time), entity("ip", "203.0.113.24")),
                "50053");
    }
}
