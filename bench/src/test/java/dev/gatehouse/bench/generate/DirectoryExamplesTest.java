package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.export.ExportReader;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.posture.JudgedFinding;
import dev.gatehouse.detection.posture.JudgedFinding.State;
import dev.gatehouse.detection.posture.PostureComparison;
import dev.gatehouse.detection.posture.PostureJudgement;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks of the posture say of the directories that lie beside the logs of the made-up tenants. */
final class DirectoryExamplesTest {
    private static final Path EXAMPLES = Folders.repository().resolve("examples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"contoso/directory", "contoso/directory-before", "quiet/directory"})
    void hasEveryCollectionAndNothingThatCannotBeRead(String path) {
        ReadExport export = read(EXAMPLES.resolve(path));

        assertThat(export.problems()).isEmpty();
        assertThat(Dataset.values()).allMatch(export.tenant()::has);
    }

    @Test
    void isTakenWhenTheLogsEnd() {
        assertThat(read(EXAMPLES.resolve("contoso/directory")).tenant().at())
                .isEqualTo(Instant.parse("2026-05-25T00:00:00Z"));
        assertThat(read(EXAMPLES.resolve("quiet/directory")).tenant().at())
                .isEqualTo(Instant.parse("2026-07-17T00:00:00Z"));
    }

    @Test
    void everyCheckFindsSomethingAtContoso() throws IOException {
        PostureJudgement judgement = judge("contoso", "directory");
        List<String> checks =
                Checks.all().stream().map(check -> check.about().id()).toList();

        assertThat(judgement.assessment().unjudged()).isEmpty();
        assertThat(ids(judgement, State.OPEN)).containsExactlyInAnyOrderElementsOf(checks);
    }

    @Test
    void contosoAcceptsOneFindingAndOthersAreMadeUpFor() throws IOException {
        PostureJudgement judgement = judge("contoso", "directory");

        assertThat(judgement.findings(State.ACCEPTED))
                .extracting(one -> one.finding().subject().name())
                .containsExactly("bg-one@contoso.example");
        assertThat(judgement.unmet()).isEmpty();
        assertThat(ids(judgement, State.COMPENSATED))
                .containsExactlyInAnyOrder("baseline-azure-resource-role-settings", "endless-assignments-allowed");
    }

    @Test
    void somethingOpenedAndSomethingClosedAtContosoWithinAMonth() throws IOException {
        PostureComparison comparison =
                PostureComparison.between(judge("contoso", "directory-before"), judge("contoso", "directory"));

        assertThat(names(comparison.opened()))
                .contains(
                        "azres-access-management-toggle adm_lind@contoso.example",
                        "emergency-accounts bg-two@contoso.example",
                        "baseline-entra-role-settings Global Administrator");
        assertThat(names(comparison.closed()))
                .contains("posture-mfa-not-registered adm_berg@contoso.example")
                .anyMatch(closed -> closed.startsWith("standing-assignments "));
        assertThat(comparison.lasting()).hasSizeGreaterThan(20);
    }

    @Test
    void nothingIsOpenOrUnjudgedAtTheQuietTenant() throws IOException {
        PostureJudgement judgement = judge("quiet", "directory");

        assertThat(judgement.assessment().unjudged()).isEmpty();
        assertThat(names(judgement.findings(State.OPEN))).isEmpty();
        assertThat(judgement.findings(State.ACCEPTED)).isEmpty();
        assertThat(judgement.unmet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsOpenWithAnotherSeed(long seed) throws IOException {
        QuietTenant tenant = QuietTenant.of(seed);
        QuietDirectory.of(tenant).write(folder);
        String text = QuietText.configuration(TenantFiles.resource("quiet-gatehouse.yaml"), tenant);

        ReadExport export = read(folder);
        assertThat(export.problems()).isEmpty();
        assertThat(names(PostureJudgement.of(export.tenant(), configuration(text))
                        .findings(State.OPEN)))
                .isEmpty();
    }

    @Test
    void namesThePeopleOfTheLogs() {
        Set<String> users = read(EXAMPLES.resolve("contoso/directory")).tenant().users().stream()
                .map(user -> user.id() + " " + user.name())
                .collect(Collectors.toSet());

        assertThat(ContosoExample.of(ContosoExample.SEED).story().events(SignIn.class))
                .filteredOn(signIn -> signIn.subject() instanceof Person && signIn.outcome() != Outcome.NO_SUCH_USER)
                .allSatisfy(signIn -> assertThat(users).contains(words((Person) signIn.subject())));
    }

    @Test
    void nobodySignedInAfterTheExport() {
        for (String path : List.of("contoso/directory", "contoso/directory-before", "quiet/directory")) {
            ReadExport export = read(EXAMPLES.resolve(path));
            assertThat(export.tenant().users())
                    .flatExtracting(DirectoryExamplesTest::times)
                    .allSatisfy(
                            time -> assertThat(time).isBefore(export.tenant().at()));
        }
    }

    @Test
    void staysSmall() throws IOException {
        for (String path : List.of("contoso/directory", "contoso/directory-before", "quiet/directory")) {
            try (var files = Files.list(EXAMPLES.resolve(path))) {
                assertThat(files.mapToLong(file -> file.toFile().length()).sum())
                        .as(path)
                        .isLessThan(400_000);
            }
        }
    }

    private static String words(Person person) {
        return person.id() + " " + person.upn();
    }

    private static List<Instant> times(User user) {
        return Stream.of(user.created(), user.signedIn())
                .flatMap(Optional::stream)
                .toList();
    }

    private static PostureJudgement judge(String example, String export) throws IOException {
        Path of = EXAMPLES.resolve(example);
        return PostureJudgement.of(
                read(of.resolve(export)).tenant(), configuration(Files.readString(of.resolve("gatehouse.yaml"))));
    }

    private static Configuration configuration(String text) {
        return ConfigurationReader.read("gatehouse.yaml", text).configuration().orElseThrow();
    }

    private static ReadExport read(Path path) {
        return ExportReader.read(
                Inputs.find(List.of(path.toString()), InputStream.nullInputStream(), path.resolve("none")));
    }

    private static Set<String> ids(PostureJudgement judgement, State state) {
        return judgement.findings(state).stream()
                .map(one -> one.finding().about().id())
                .collect(Collectors.toSet());
    }

    private static List<String> names(List<JudgedFinding> findings) {
        return findings.stream()
                .map(one -> one.finding().about().id() + " "
                        + one.finding().subject().name())
                .toList();
    }
}
