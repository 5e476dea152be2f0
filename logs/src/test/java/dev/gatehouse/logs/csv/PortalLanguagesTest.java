package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were downloaded while the portal was set to another language than English. */
final class PortalLanguagesTest {
    private static final String FILE = "InteractiveSignIns.csv";

    @ParameterizedTest
    @ValueSource(strings = {"French", "Spanish", "Italian"})
    void signInsAreThoseOfTheEnglishFile(String language) {
        List<String> local = new ArrayList<>();
        List<String> english = new ArrayList<>();
        translated(language, local, english);

        assertThat(english).hasSizeGreaterThan(10);
        Map<String, String> values = new HashMap<>();
        PortalSamples.FAILED.forEach((name, value) -> values.put(name.strip().replace("  ", " "), value));
        List<String> row = PortalSamples.row(english, values);
        PortalReading expected = PortalReading.ofRows(FILE, english, List.of(row));
        PortalReading actual = PortalReading.ofRows(FILE, local, List.of(row));

        assertThat(actual.row()).isEqualTo(expected.row()).containsEntry("ResultType", "50126");
        assertThat(actual.tables).containsExactly(Table.SIGNIN_LOGS);
    }

    @ParameterizedTest
    @CsvSource({
        "French, Opération réussie, 0",
        "French, Échec, none",
        "Italian, Operazione riuscita, 0",
        "Spanish, Error, none"
    })
    void successIsKnownWithoutACode(String language, String status, String expected) {
        List<String> local = new ArrayList<>();
        List<String> english = new ArrayList<>();
        translated(language, local, english);
        Map<String, String> values = new HashMap<>(PortalSamples.FAILED);
        values.put("Status", status);
        values.remove("Sign-in error code");

        assertThat(PortalReading.ofRows(FILE, local, List.of(PortalSamples.row(english, values)))
                        .row()
                        .getOrDefault("ResultType", "none"))
                .isEqualTo(expected);
    }

    @Test
    void apostropheMayBeTypographic() {
        List<String> local = new ArrayList<>();
        List<String> english = new ArrayList<>();
        translated("French", local, english);
        local.replaceAll(name -> name.replace('\'', '\u2019'));

        assertThat(PortalReading.ofRows(FILE, local, List.of(PortalSamples.row(english, PortalSamples.FAILED)))
                        .row())
                .containsEntry("UserPrincipalName", "ada@contoso.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Date (UTC), Catégorie, Activité, Résultat, Cible1UserPrincipalName",
        "Fecha (UTC), Categoría, Actividad, Resultado, Objetivo1NombrePrincipalDeUsuario"
    })
    void auditsAreHalfTranslated(String date, String category, String activity, String result, String target) {
        List<String> header =
                List.of(date, "CorrelationId", category, activity, result, "ActorType", "Target1Type", target);
        List<String> row = List.of(
                "2026-03-01T08:19:41Z",
                "c",
                "UserManagement",
                "Add user",
                "success",
                "User",
                "User",
                "eve@contoso.example");

        assertThat(PortalReading.ofRows("AuditLogs.csv", header, List.of(row)).row())
                .containsEntry("TimeGenerated", "2026-03-01T08:19:41Z")
                .containsEntry("Category", "UserManagement")
                .containsEntry("OperationName", "Add user")
                .containsEntry("Result", "success")
                .containsEntry(
                        "TargetResources",
                        "[{\"modifiedProperties\":[],\"type\":\"User\",\"userPrincipalName\":\"eve@contoso.example\"}]");
    }

    @Test
    void everyTranslationIsOfANameThatIsRead() {
        List<String> read = new ArrayList<>(PortalAuditLogsTest.header());
        PortalField.SIGN_IN.forEach(field -> read.addAll(field.headers()));
        read.add("Status");
        List<String> names = read.stream().map(PortalText::folded).toList();

        assertThat(PortalLanguage.KNOWN)
                .extracting(PortalLanguage::name)
                .startsWith("English")
                .doesNotHaveDuplicates();
        PortalLanguage.KNOWN.forEach(
                language -> assertThat(names).containsAll(language.headers().values()));
    }

    /** The sign-in columns that are known in a language, there and in English. */
    private static void translated(String language, List<String> local, List<String> english) {
        List<String> audit =
                PortalAuditLogsTest.header().stream().map(PortalText::folded).toList();
        PortalLanguage known = PortalLanguage.KNOWN.stream()
                .filter(one -> one.name().equals(language))
                .findFirst()
                .orElseThrow();
        Map<String, String> byFolded = new HashMap<>();
        PortalField.SIGN_IN.forEach(
                field -> field.headers().forEach(name -> byFolded.put(PortalText.folded(name), name)));
        byFolded.put("status", "Status");
        known.headers().forEach((name, folded) -> {
            if (byFolded.containsKey(folded) && (!audit.contains(folded) || folded.equals("date (utc)"))) {
                local.add(name);
                english.add(byFolded.get(folded));
            }
        });
    }
}
