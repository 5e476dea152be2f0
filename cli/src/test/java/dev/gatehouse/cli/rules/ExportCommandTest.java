package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
    private static final String RULE = """
            title: Sign-in of a guest from outside
            name: guest-sign-in
            logsource: {product: azure, service: signinlogs}
            detection:
              selection:
                UserType: guest
                User.IsPrivileged: true
              office:
                IPAddress|cidr|expand: '%offices%'
              condition: selection and not office
            level: low
            custom:
              rows: [ea-signin]
              watchlists: {offices: needed}
            """;

    @TempDir
    private Path folder;

    private Cli.Ran export(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "rules",
                                "export",
                                "--sentinel",
                                "-o",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toList();
        return Cli.atRepository().run(arguments.toArray(String[]::new));
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @Test
    void writesAFileForEachRuleAndItsWatchlistsAndAPage() throws IOException {
        Cli.write(folder, "rules/a.yml", RULE);
        Cli.write(folder, "gatehouse.yaml", """
                emergencyAccounts:
                  - account: breakglass1@contoso.example
                watchlists:
                  offices: [198.51.100.0/24]
                """);
        Cli.Ran ran = export(
                folder.resolve("rules").toString(),
                "--context",
                folder.resolve("gatehouse.yaml").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out().replace(folder.toString(), "DIR"))
                .isEqualTo("1 analytics rule and 3 watchlists written to DIR/out; 0 rules left out\n");
        assertThat(written("guest-sign-in.yaml"))
                .contains("kind: Scheduled", "UserType =~ \"guest\"", "GuideRow = \"ea-signin\"", "version: 0.1.0");
        assertThat(written("watchlists/Gatehouse_offices.csv"))
                .isEqualTo("Value,Comment\n198.51.100.0/24,from gatehouse.yaml\n");
        assertThat(written("watchlists/GatehouseEmergencyAccounts.csv")).contains("breakglass1@contoso.example");
        assertThat(written("README.md")).contains("[Sign-in of a guest from outside](guest-sign-in.yaml)");
    }

    @Test
    void leavesAWatchlistAloneThatSomebodyHasFilled() throws IOException {
        Cli.write(folder, "rules/a.yml", RULE);
        Cli.write(
                folder, "out/watchlists/GatehousePrivilegedAccounts.csv", "Value,Comment\nadm_kim@contoso.example,\n");
        Cli.Ran ran = export(folder.resolve("rules").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).contains("GatehousePrivilegedAccounts.csv is there already, and was left alone");
        assertThat(written("watchlists/GatehousePrivilegedAccounts.csv")).contains("adm_kim@contoso.example");
    }

    @Test
    void writesTheWholeCatalogue() throws IOException {
        Cli.Ran ran = export();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .containsPattern(
                        "8\\d analytics rules and 1\\d watchlists written to .*; 2\\d rules left out, and README.md says why");
        assertThat(written("README.md")).contains("| `new-inviter` |", "new\\_value");
    }

    @Test
    void aRuleWithAMistakeIsToldAndTheOthersAreWritten() {
        Cli.write(folder, "rules/a.yml", RULE);
        Cli.write(folder, "rules/b.yml", "title: x\n");
        Cli.Ran ran = export(folder.resolve("rules").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("b.yml");
        assertThat(ran.out()).contains("1 analytics rule ");
    }

    @Test
    void asksForWhatItNeeds() {
        assertThat(Cli.at(folder).run("rules", "export").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.at(folder).run("rules", "export", "--help").out())
                .contains("Microsoft Sentinel", "watchlists", "gatehouse rules export --sentinel -o sentinel/");
    }

    @Test
    void aFolderThatIsAFileIsTold() {
        Cli.write(folder, "rules/a.yml", RULE);
        Cli.write(folder, "out", "a file");
        Cli.Ran ran = export(folder.resolve("rules").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("name another folder");
    }
}
