package dev.gatehouse.server.api;

import static dev.gatehouse.server.api.RiskRecords.APP;
import static dev.gatehouse.server.api.RiskRecords.BACKUP;
import static dev.gatehouse.server.api.RiskRecords.EVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportsResourceTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static @Nullable Filled filled;

    @BeforeAll
    static void fill(@TempDir Path folder) throws IOException {
        Filled fresh = Filled.with(
                folder,
                List.of(
                        "graph/riskyUsers-page1.json",
                        "graph/riskDetections-page1.json",
                        "storage/ServicePrincipalSignInLogs.ndjson",
                        "graph/signIns-page1.json.gz"));
        take(fresh, RiskRecords.all());
        filled = fresh;
    }

    @AfterAll
    static void close() {
        filled().close();
    }

    @Test
    void showAUserOnceInTheLatestStateWithWhatItWasBefore() {
        RiskyUserView eve = users(filter(filter -> {}), "eve@CONTOSO").getFirst();

        assertThat(users(filter(filter -> {}), EVE)).containsExactly(eve);
        assertThat(eve.id()).isEqualTo(EVE);
        assertThat(eve.riskState()).isEqualTo("remediated");
        assertThat(eve.riskDetail()).isEqualTo("userPerformedSecuredPasswordReset");
        assertThat(eve.riskLastUpdatedDateTime()).hasToString("2026-05-22T08:00:00Z");
        assertThat(eve.privileged()).isFalse();
        assertThat(eve.history())
                .extracting(state -> state.riskState() + " " + state.riskLevel() + " " + state.initiatedBy())
                .containsExactly("remediated none adm_lee", "confirmedCompromised high null", "atRisk medium adm_lee");
    }

    @Test
    void listUsersByWhenTheyWereUpdatedLast() {
        assertThat(users(filter(filter -> {}), null))
                .extracting(RiskyUserView::userPrincipalName)
                .containsExactly("eve@contoso.example", "svc-backup@contoso.example", "hd_rosa@contoso.example");
    }

    @Test
    void filterUsersByTheirLatestStateOnly() {
        assertThat(users(filter(filter -> filter.riskState = "atRisk"), EVE)).isEmpty();
        assertThat(users(filter(filter -> filter.riskState = "ATRISK,remediated"), EVE))
                .hasSize(1);
        assertThat(users(filter(filter -> filter.riskLevel = "high"), null))
                .extracting(RiskyUserView::userPrincipalName)
                .containsExactly("svc-backup@contoso.example", "hd_rosa@contoso.example");
        assertThat(users(filter(filter -> filter.riskDetail = "userPerformedSecuredPasswordReset"), null))
                .hasSize(1);
        assertThat(users(filter(filter -> filter.until = "2026-05-22"), EVE))
                .as("its latest state is later")
                .isEmpty();
        assertThat(users(filter(filter -> filter.from = "2026-05-22"), null)).hasSize(1);
    }

    @Test
    void sayWhoIsKnownToBePrivileged() {
        assertThat(users(filter(filter -> filter.privileged = "true"), null))
                .allMatch(RiskyUserView::privileged)
                .extracting(RiskyUserView::id)
                .contains(BACKUP)
                .doesNotContain(EVE);
        assertThat(users(filter(filter -> filter.privileged = "false"), null))
                .extracting(RiskyUserView::id)
                .contains(EVE)
                .doesNotContain(BACKUP);
        assertThat(signIns(filter(filter -> filter.privileged = "true"), BACKUP, null))
                .hasSize(1);
    }

    @Test
    void showServicePrincipalsAndWhatWasDetectedWithThem() {
        Page<?> page = page(resource().riskyServicePrincipals(filter(filter -> {}), "robot", ""));
        RiskyServicePrincipalView robot =
                (RiskyServicePrincipalView) page.items().getFirst();
        assertThat(robot.id()).isEqualTo(APP);
        assertThat(robot.riskState()).isEqualTo("dismissed");
        assertThat(robot.history()).extracting(RiskStateView::riskState).containsExactly("dismissed", "atRisk");

        Page<?> detections = page(resource().servicePrincipalRiskDetections(filter(filter -> {}), APP, null, ""));
        RiskDetectionView detection = (RiskDetectionView) detections.items().getFirst();
        assertThat(detections.items()).hasSize(1);
        assertThat(detection.servicePrincipalDisplayName()).isEqualTo("Robot");
        assertThat(detection.keyIds()).containsExactly("k1", "k2");
    }

    @Test
    void showADetectionInItsLatestStateThoughItIsOneEvent() {
        List<RiskDetectionView> found = detections(filter(filter -> {}), EVE, null);
        assertThat(found).hasSize(1);
        RiskDetectionView detection = found.getFirst();
        assertThat(detection.id()).isEqualTo("d1");
        assertThat(detection.riskState()).isEqualTo("remediated");
        assertThat(detection.lastUpdatedDateTime()).hasToString("2026-05-22T08:00:00Z");
        assertThat(detection.activityDateTime()).hasToString("2026-05-20T05:32:08.107Z");
        assertThat(detection.location()).hasToString("{\"city\":\"Paris\",\"countryOrRegion\":\"FR\"}");
        assertThat(detection.additionalInfo()).hasToString("[{\"Key\":\"userAgent\",\"Value\":\"x\"}]");
        assertThat(detections(filter(filter -> filter.riskState = "atRisk"), EVE, null))
                .isEmpty();
        assertThat(detections(filter(filter -> {}), null, "PASSWORDspray,unfamiliarFeatures"))
                .extracting(RiskDetectionView::id)
                .contains("d1", "d2");
        assertThat(detections(filter(filter -> {}), EVE, "passwordSpray")).isEmpty();
    }

    @Test
    void showSignInsThatAreOrWereAtRiskOnly() {
        assertThat(signIns(filter(filter -> filter.from = "2026-05-20"), null, null))
                .extracting(RiskySignInView::id)
                .containsExactly("s3", "s2");
        assertThat(signIns(filter(filter -> filter.riskLevel = "low"), EVE, null))
                .extracting(RiskySignInView::id)
                .containsExactly("s2");
        assertThat(signIns(filter(filter -> {}), BACKUP, "anonymizedipaddress"))
                .extracting(RiskySignInView::riskEventTypes)
                .containsExactly(List.of("passwordSpray", "anonymizedIPAddress"));
    }

    @Test
    void pageThroughAllRowsOnce() {
        List<String> whole = detections(filter(filter -> {}), null, null).stream()
                .map(RiskDetectionView::id)
                .toList();
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<?> page = page(resource()
                    .riskDetections(
                            filter(filter -> {
                                filter.limit = "1";
                                filter.after = from;
                            }),
                            null,
                            null,
                            ""));
            page.items().forEach(item -> seen.add(((RiskDetectionView) item).id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(whole).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }

    @Test
    void areCsvWithoutFormulasWhereThatIsAskedFor() throws IOException {
        Response answer = resource().riskyUsers(filter(filter -> filter.format = "csv"), null, "application/json");
        List<String> lines = lines((RiskCsv) answer.getEntity());
        assertThat(answer.getMediaType()).hasToString("text/csv;charset=utf-8;header=present");
        assertThat(lines.getFirst())
                .isEqualTo("id,userPrincipalName,userDisplayName,riskLevel,riskState,riskDetail,"
                        + "riskLastUpdatedDateTime,isDeleted,isProcessing,privileged,emergency,history");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .startsWith(EVE + ",eve@contoso.example,Somebody,none,remediated,userPerformedSecuredPasswordReset,"
                        + "2026-05-22T08:00:00Z,false,false,false,false,\"[{\"\"riskLevel\"\":")
                .doesNotContain("\n");
        assertThat(lines.get(2)).startsWith(BACKUP + ",svc-backup@contoso.example,'=Somebody,high,atRisk,");
        Response byAccept = resource().riskySignIns(filter(filter -> {}), BACKUP, null, "text/csv");
        assertThat(lines((RiskCsv) byAccept.getEntity()).get(1)).contains("\"passwordSpray,anonymizedIPAddress\"");
    }

    @Test
    void sayInCsvWhereTheyAreCut() throws IOException {
        RiskPages<RiskyUserView> pages = RiskReports.of(filled().watching(), filled().desk(), Filled.CLOCK)
                .accounts(
                        filter(filter -> {}).query("user", null),
                        RiskReports.USERS,
                        filter(filter -> {}).test(),
                        RiskyUserView::of);
        List<String> whole = lines(new RiskCsv(pages, Optional.empty(), RiskyUserView.COLUMNS, 10, JSON));
        List<String> cut = lines(new RiskCsv(pages, Optional.empty(), RiskyUserView.COLUMNS, 1, JSON));
        assertThat(cut).hasSize(3).startsWith(whole.get(0), whole.get(1));
        assertThat(cut.get(2)).startsWith("cut after 1 rows; go on with after=");
        String next = cut.get(2).substring(cut.get(2).indexOf('=') + 1);
        List<String> rest = lines(
                new RiskCsv(pages, Optional.of(Parameters.cursor("after", next)), RiskyUserView.COLUMNS, 10, JSON));
        assertThat(rest.subList(1, rest.size())).isEqualTo(whole.subList(2, whole.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            riskLevel | grave | riskLevel is one of low, medium, high, hidden, none
            riskState | atRisk, | riskState is one of none, confirmedSafe, remediated, dismissed, atRisk
            from | yesterday | from is a time
            privileged | maybe | privileged is true or false
            limit | 201 | limit is a number from 1 to 200
            after | x | after is the cursor
            format | xml | format is json or csv
            """)
    void sayWhichParameterIsWrongAndWhatItMayBe(String name, String value, String words) {
        assertThatThrownBy(() -> users(filter(filter -> set(filter, name, value)), null))
                .hasMessageStartingWith(words);
    }

    @Test
    void dependOnTheSetOfRecordsAndNotOnTheirOrder(@TempDir Path folder) throws IOException {
        try (Filled other = Filled.empty(folder, Path.of("../examples/contoso/gatehouse.yaml"), List.of())) {
            List<String> backwards = RiskRecords.all().reversed();
            take(other, backwards.subList(0, 5));
            take(other, backwards.subList(5, backwards.size()));
            take(other, backwards.subList(0, 9));
            ReportsResource reports = new ReportsResource(other.watching(), other.desk(), Filled.CLOCK, JSON);
            for (String account : List.of(EVE, BACKUP)) {
                assertThat(page(reports.riskyUsers(filter(filter -> {}), account, ""))
                                .items())
                        .isEqualTo(users(filter(filter -> {}), account));
                assertThat(page(reports.riskDetections(filter(filter -> filter.from = "2026-05-20"), account, null, ""))
                                .items())
                        .usingRecursiveComparison()
                        .ignoringFields("key")
                        .isEqualTo(detections(filter(filter -> filter.from = "2026-05-20"), account, null));
            }
        }
    }

    @Test
    void tellAnAccountsRisk() {
        AccountsResource accounts = new AccountsResource(filled().watching(), filled().desk(), Filled.CLOCK);
        AccountRisk backup = Objects.requireNonNull(
                accounts.account("SVC-backup@contoso.example").risk());
        assertThat(backup.riskState()).isEqualTo("atRisk");
        assertThat(backup.riskLevel()).isEqualTo("high");
        assertThat(backup.riskLastUpdatedDateTime()).hasToString("2026-05-19T08:00:00Z");
        assertThat(backup.detections())
                .extracting(RiskDetectionView::id, RiskDetectionView::privileged)
                .containsExactly(tuple("d2", true));
        assertThat(accounts.account("bg-one@contoso.example").risk()).isNull();
        assertThat(accounts.list("svc-backup", null, "1", null).items())
                .allSatisfy(account -> assertThat(account.risk()).isNull());
    }

    private static void set(RiskFilter filter, String name, String value) {
        switch (name) {
            case "riskLevel" -> filter.riskLevel = value;
            case "riskState" -> filter.riskState = value;
            case "from" -> filter.from = value;
            case "privileged" -> filter.privileged = value;
            case "limit" -> filter.limit = value;
            case "after" -> filter.after = value;
            case "format" -> filter.format = value;
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void take(Filled into, List<String> records) {
        into.take((String.join("\n", records) + "\n").getBytes(StandardCharsets.UTF_8));
        into.judged();
    }

    private static RiskFilter filter(Consumer<RiskFilter> change) {
        RiskFilter filter = new RiskFilter();
        change.accept(filter);
        return filter;
    }

    private static List<RiskyUserView> users(RiskFilter filter, @Nullable String user) {
        return page(resource().riskyUsers(filter, user, "*/*")).items().stream()
                .map(RiskyUserView.class::cast)
                .toList();
    }

    private static List<RiskDetectionView> detections(RiskFilter filter, @Nullable String user, @Nullable String type) {
        return page(resource().riskDetections(filter, user, type, "")).items().stream()
                .map(RiskDetectionView.class::cast)
                .toList();
    }

    private static List<RiskySignInView> signIns(RiskFilter filter, @Nullable String user, @Nullable String type) {
        return page(resource().riskySignIns(filter, user, type, "")).items().stream()
                .map(RiskySignInView.class::cast)
                .toList();
    }

    private static Page<?> page(Response answer) {
        return (Page<?>) answer.getEntity();
    }

    private static List<String> lines(RiskCsv csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ReportsResource resource() {
        return new ReportsResource(filled().watching(), filled().desk(), Filled.CLOCK, JSON);
    }

    private static Filled filled() {
        return Objects.requireNonNull(filled, "nothing was filled");
    }
}
