package dev.gatehouse.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String export = "";
    private String key = "";

    @BeforeEach
    void write() {
        export = Cli.write(folder, "audit.ndjson", Trail.signedBy(Trail.KEY));
        key = Cli.write(folder, "key.pem", Trail.KEY.publicKey().pem());
    }

    @Test
    void anExportThatTheTrustedKeySignedIsIntact() {
        Cli.Ran ran = run("audit", "verify", export, "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran))
                .startsWith("Intact: ")
                .contains("holds 3 entries (1 to 3) of the tenant contoso, from 2026-05-04T09:41:00Z to"
                        + " 2026-05-04T10:05:11Z, exported 2026-05-04T12:00:00Z. 1 checkpoint holds; the last, of"
                        + " 2026-05-04T10:00:00Z, covers everything up to entry 2. 1 entry comes after the last"
                        + " checkpoint, signed only with the export.")
                .endsWith("Nothing was altered, taken out, added or moved since the key that you trust, "
                        + Trail.KEY.publicKey().id() + ", signed it.");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void anExportIsHeldAgainstCheckpointsThatWereKeptElsewhere() throws IOException {
        String checkpoint = Files.readAllLines(Path.of(export)).stream()
                .filter(line -> line.startsWith("{\"checkpoint\":"))
                .findFirst()
                .orElseThrow();
        String anchor = Cli.write(folder, "checkpoints.ndjson", checkpoint + "\n");
        Cli.Ran ran = run("audit", "verify", export, "--key", key, "--anchor", anchor);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran)).contains("1 checkpoint that was kept elsewhere says the same.");

        String none = Cli.write(folder, "other.ndjson", "{}\n");
        Cli.Ran wrong = run("audit", "verify", export, "--key", key, "--anchor", none);
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("no line of it has a checkpoint");
    }

    @Test
    void withoutAKeyItSaysThatAnyoneCouldHaveMadeIt() {
        Cli.Ran ran = run("audit", "verify", export);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran))
                .contains("That key is the export's own: the file agrees with itself, but anyone could have made it.")
                .contains("Compare " + Trail.KEY.publicKey().id())
                .contains("--key PUBLIC.pem");
    }

    @Test
    void theVerdictIsGreenOrRedOnATerminal() {
        assertThat(Cli.at(folder)
                        .coloured()
                        .run("audit", "verify", export, "--key", key)
                        .out())
                .startsWith("\033[32mIntact");
        assertThat(Cli.at(folder).coloured().run("audit", "verify", key).out()).startsWith("\033[1;31mBroken");
    }

    @Test
    void standardInputIsReadToo() {
        Cli.Ran ran = Cli.at(folder)
                .in(Trail.signedBy(Trail.KEY).getBytes(StandardCharsets.UTF_8))
                .run("audit", "verify", "-", "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran)).startsWith("Intact: standard input holds 3 entries");
    }

    @Test
    void aPartSaysThatItIsOne() {
        Cli.Ran ran = run("audit", "verify", Cli.write(folder, "part.ndjson", Trail.part()), "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran))
                .contains("holds 2 entries (2 to 3)")
                .contains("This is a part of the chain: it says nothing of the entries before 2.");
    }

    @Test
    void anAlteredEntryIsNamedAndExplained() {
        Cli.Ran ran = run("audit", "verify", altered("\"refused\"", "\"done\""), "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(words(ran))
                .startsWith("Broken: ")
                .contains("line 3 (entry 2): entry altered. What entry 2 says is not what was sealed.")
                .contains("What it means: Somebody changed what this entry says after it was sealed.")
                .endsWith("Nothing after this line was judged.");
    }

    @Test
    void anotherKeyIsNamedAndExplained() {
        String forged = Cli.write(folder, "forged.ndjson", Trail.signedBy(Trail.OTHER_KEY));
        assertThat(run("audit", "verify", forged).code()).isEqualTo(ExitCode.DONE);
        Cli.Ran ran = run("audit", "verify", forged, "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(words(ran))
                .contains("line 1: signed by another key.")
                .contains(Trail.OTHER_KEY.publicKey().id() + ", but the trusted key is "
                        + Trail.KEY.publicKey().id());
    }

    @Test
    void whatIsNoExportIsNoTrail() {
        Cli.Ran ran = run("audit", "verify", key);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(words(ran)).contains("line 1: not an audit export.").contains("unpacked and unchanged");
        String empty = Cli.write(folder, "empty", "");
        assertThat(words(run("audit", "verify", empty))).contains("The file is empty.");
    }

    @Test
    void nothingOfAHostileFileReachesTheTerminal() {
        String hostile = altered("Kim", "Kim\u001b[2J\u202e");
        assertThat(run("audit", "verify", hostile).out()).startsWith("Broken").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void whatIsNotThereIsAMistake() {
        assertMistake("gone.ndjson: does not exist", "gone.ndjson");
        assertMistake("is a folder", folder.toString());
        assertMistake("an empty FILE; is a variable unset?", "");
        assertMistake("gone.pem: does not exist", export, "--key", "gone.pem");
    }

    @Test
    void aKeyThatIsNoneIsAMistake() {
        String secret = Cli.write(folder, "secret.pem", Trail.KEY.pem());
        assertMistake("secret.pem: this is a private key, which belongs to the server alone", export, "--key", secret);
        assertMistake(
                "audit.ndjson: no public key: a PEM text with -----BEGIN PUBLIC KEY-----", export, "--key", export);
        assertMistake("(--key)", export, "--key", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit verify", "audit verify a b", "audit verify --wrong", "audit verify a --key"})
    void wrongArgumentsAreExplained(String arguments) {
        Cli.Ran ran = run(arguments.split(" ", -1));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).endsWith("gatehouse audit verify --help shows how.\n");
    }

    @Test
    void auditAloneSaysWhatThereIs() {
        Cli.Ran ran = run("audit");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("Say what to do: verify.");
        assertThat(run("--help").out()).contains("gatehouse audit verify EXPORT.ndjson");
    }

    @Test
    void helpTeachesWhatTheKeyIsFor() {
        Cli.Ran ran = run("audit", "verify", "--help");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(words(ran))
                .contains("only what that key signed holds")
                .contains("Exit codes:")
                .contains("1 something is broken, or FILE could not be read")
                .contains("gzip -dc audit.ndjson.gz | gatehouse audit verify - --key");
    }

    @Test
    void aVerdictThatNobodyCouldReadIsNotGiven() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Cli.Ran ran = Cli.at(folder).out(full).run("audit", "verify", export, "--key", key);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("No space left on device");
    }

    private void assertMistake(String message, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("audit", "verify"));
        all.addAll(List.of(arguments));
        Cli.Ran ran = run(all.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("gatehouse: ").contains(message);
        assertThat(ran.out()).isEmpty();
    }

    private String altered(String before, String after) {
        return Cli.write(folder, "altered.ndjson", Trail.signedBy(Trail.KEY).replace(before, after));
    }

    private Cli.Ran run(String... arguments) {
        return Cli.at(folder).run(arguments);
    }

    private static String words(Cli.Ran ran) {
        return ran.out().replaceAll("\\s+", " ").strip();
    }
}
