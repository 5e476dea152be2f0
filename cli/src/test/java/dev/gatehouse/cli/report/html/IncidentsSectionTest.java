package dev.gatehouse.cli.report.html;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.alert;
import static dev.gatehouse.cli.report.Samples.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.report.Printed;
import dev.gatehouse.cli.report.Samples;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incidents;
import dev.gatehouse.detection.incident.SharedAddresses;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class IncidentsSectionTest {
    @Test
    void tellsBeforeTheAlertsWhatWasJoinedAndWhy() {
        Page page = page(on("kim", Level.HIGH, 0), on("kim", Level.MEDIUM, 720), on("lee", Level.LOW, 60));

        assertThat(page.sections()).startsWith("summary", "incidents", "timeline", "accounts");
        assertThat(page.id("incidents").getTextContent())
                .contains("kim@contoso.example: T (2 alerts)")
                .contains("same account kim@contoso.example, 12 minutes apart")
                .contains("2026-05-04 09:41:07 to 2026-05-04 09:53:07")
                .contains("1 further incident of one alert each is told below only");
        assertThat(page.all("article", "alert").getFirst().getAttribute("class"))
                .isEqualTo("alert high");
    }

    @Test
    void incidentAndAlertPointAtEachOther() {
        Alert first = on("kim", Level.HIGH, 0);
        Page page = page(first, on("kim", Level.MEDIUM, 720), on("lee", Level.LOW, 60));

        assertThat(page.all("a"))
                .allSatisfy(link -> assertThat(
                                page.id(link.getAttribute("href").substring(1)).getTagName())
                        .isNotEmpty());
        assertThat(page.id("incidents").getTextContent()).contains(first.summary());
        Element article = page.id("alert-" + first.id());
        Element up = (Element) article.getElementsByTagName("a").item(0);
        assertThat(up.getAttribute("href")).startsWith("#incident-");
        assertThat(up.getTextContent())
                .isEqualTo("incident "
                        + up.getAttribute("href")
                                .substring("#incident-".length())
                                .substring(0, 8));
    }

    @Test
    void withoutAnythingJoinedThereIsNoSuchSection() {
        Page page = page(on("kim", Level.HIGH, 0), on("lee", Level.LOW, 60));
        assertThat(page.sections()).doesNotContain("incidents");
        assertThat(page.text()).doesNotContain("incident ");
    }

    @Test
    void ofVeryManyItTellsTheGravestAndCountsTheOthers() {
        List<Alert> alerts = new ArrayList<>();
        for (int account = 0; account < IncidentsSection.MOST + 7; account++) {
            for (int i = 0; i < 12; i++) {
                alerts.add(on("user" + account, account == 5 ? Level.HIGH : Level.LOW, i));
            }
        }
        Page page = page(alerts.toArray(Alert[]::new));
        Element section = page.id("incidents");

        assertThat(section.getElementsByTagName("article").getLength()).isEqualTo(IncidentsSection.MOST);
        assertThat(section.getTextContent())
                .contains("and 7 more incidents; the format json has all")
                .contains("not shown in full");
        assertThat(((Element) section.getElementsByTagName("article").item(0)).getTextContent())
                .contains("user5@contoso.example");
    }

    @Test
    void aHostileNameIsTextOnly() {
        Page page = page(on("<b>\u202Ekim", Level.HIGH, 0), on("<b>\u202Ekim", Level.HIGH, 1));
        assertThat(page.id("incidents").getTextContent()).contains("<b>[U+202E]kim@contoso.example");
    }

    private static Page page(Alert... alerts) {
        Incidents incidents = Incidents.of(List.of(alerts), SharedAddresses.NONE);
        List<Alert> told = new ArrayList<>();
        for (Alert alert : alerts) {
            told.add(incidents.of(alert).map(alert::inIncident).orElse(alert));
        }
        return Page.parse(Printed.by(out -> new HtmlReport(out, Samples.facts()), incidents.all(), told, List.of()));
    }

    private static Alert on(String account, Level level, int seconds) {
        Optional<Instant> time = Optional.of(TIME.plusSeconds(seconds));
        return alert(
                level,
                time,
                1,
                account + " was refused",
                List.of(entity("user", account + "@contoso.example")),
                "50053");
    }
}
