package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Skipped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are the portal's. */
final class PortalLayoutsTest {
    @Test
    void stepsAreCountedAndNoSignIns() {
        PortalReading reading = PortalReading.ofCsv("InteractiveSignIns_AuthDetails_2026.csv", """
                Request ID,Date (UTC),Authentication method,Authentication method detail,Succeeded,Result detail,Requirement
                1,2026-03-01T08:19:41Z,Password,,true,Correct password,Primary authentication
                1,2026-03-01T08:19:51Z,Text message,"+XX, 12",false,"He ""said"" no",Secondary authentication
                """);

        assertThat(reading.rows).isEmpty();
        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.skipped).containsExactly(Skipped.STEPS, Skipped.STEPS);
        assertThat(reading.records)
                .contains("\"authenticationMethod\":\"Password\"")
                .contains("\"authenticationStepResultDetail\":\"He \\\"said\\\" no\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TimeGenerated [UTC],CorrelationId,OperationName,Category,Result,InitiatedBy,TargetResources,Type",
                "CreatedDateTime [UTC],Id,UserPrincipalName,AppDisplayName,IPAddress,Status,ResultType,Location",
                "Date,Request ID,Username,Status,Subject",
                "Date (UTC),Request ID,Amount",
                "CreationDate,UserIds,Operations,AuditData",
                "Correlation id,Operation name,Status,Event category,Level,Time,Subscription,Event initiated by",
                "name,value",
                ""
            })
    void otherFilesAreNotThePortals(String header) {
        List<String> names = List.of(header.split(",", -1));

        assertThat(PortalLayouts.find(names, "InteractiveSignIns_AuthDetails.csv"))
                .as(header)
                .matches(layout -> layout.isEmpty() || header.contains("Request ID"));
        assertThat(PortalLayouts.find(names, "export.csv")).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(names)).isEmpty();
    }

    @Test
    void noHeaderAtAllIsNoPortals() {
        assertThat(PortalLayouts.find(List.of(), "x.csv")).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(List.of())).isEmpty();
    }

    @Test
    void knownLanguagesAreNotUnknown() {
        assertThat(PortalLayouts.unknownLanguage(PortalSamples.CURRENT)).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(PortalSamples.APPLICATIONS)).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(PortalAuditLogsTest.header())).isEmpty();
        List<String> fewer = PortalSamples.CURRENT.stream()
                .filter(name -> !name.equals("Request ID"))
                .toList();
        assertThat(PortalLayouts.find(fewer, "x.csv")).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(fewer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "German   | Datum (UTC),Anforderungs-ID,Korrelations-ID,Benutzer-ID,Benutzer,IP-Adresse",
                "Dutch    | Datum (UTC),Aanvraag-id,Correlatie-id,Gebruikers-id,Gebruiker,IP-adres",
                "Portuguese | Data (UTC),ID da solicitação,ID de correlação,ID do usuário,Usuário,Endereço IP",
                "Japanese | 日付 (UTC),要求 ID,関連付け ID,ユーザー ID,ユーザー,IP アドレス",
                "Korean   | 날짜(UTC),요청 ID,상관 관계 ID,사용자 ID,사용자,IP 주소"
            })
    void unknownLanguageIsNamedWithTheRemedy(String language, String names) {
        List<String> header = Stream.concat(
                        Stream.of(names.split(",", -1)), IntStream.range(0, 40).mapToObj(i -> "x" + i))
                .toList();

        assertThat(PortalLayouts.find(header, "InteractiveSignIns.csv")).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(header).orElseThrow())
                .contains(language)
                .contains(header.getFirst())
                .contains("English (https://portal.azure.com, Settings, Language + region)")
                .contains("download JSON");
    }

    @Test
    void halfTranslatedAuditsAreRecognisedByWhatStaysEnglish() {
        List<String> header = List.of(
                "Datum (UTC)",
                "CorrelationId",
                "Dienst",
                "Kategorie",
                "Aktivität",
                "ActorType",
                "ActorDisplayName",
                "Target1Type");

        assertThat(PortalLayouts.find(header, "AuditLogs.csv")).isEmpty();
        assertThat(PortalLayouts.unknownLanguage(header).orElseThrow()).contains("German");
    }

    @Test
    void knownLanguageWithOtherNamesIsNamedAsWell() {
        List<String> header = Stream.concat(
                        Stream.of("Date (UTC)", "Identifiant de la requête", "ID utilisateur", "Utilisateur", "IP"),
                        IntStream.range(0, 20).mapToObj(i -> "x" + i))
                .toList();

        assertThat(PortalLayouts.unknownLanguage(header).orElseThrow())
                .startsWith("a download of the portal in French, it seems, whose names of columns (Date (UTC), ");
    }

    @Test
    void languageThatNobodyCanGuessIsShownByItsFirstColumns() {
        List<String> header = Stream.concat(
                        Stream.of("\uFEFFQqq (UTC)", "Www ID", "Eee IP", "r".repeat(5000)),
                        IntStream.range(0, 20).mapToObj(i -> "x" + i))
                .toList();

        assertThat(PortalLayouts.unknownLanguage(header).orElseThrow())
                .contains("in a language that is not known, whose names of columns (Qqq (UTC), Www ID, Eee IP, ...)")
                .hasSizeLessThan(600);
    }
}
