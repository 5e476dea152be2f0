package dev.gatehouse.cli.audit;

import dev.gatehouse.audit.Anchors;
import dev.gatehouse.audit.AuditVerifier;
import dev.gatehouse.audit.KeyFormatException;
import dev.gatehouse.audit.PublicAuditKey;
import dev.gatehouse.audit.Verification;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.output.Results;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse audit verify}: says of an export of the audit trail whether everything in it holds. */
@Command(
        name = "verify",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Says whether an export of the audit trail is as Gatehouse wrote it: whether an entry was altered, taken out,"
                    + " added or moved, and whether the key of your Gatehouse signed it. It needs no server and no network.",
            "",
            "Without --key, the export is judged by the key that it brings along. That finds damage and clumsy hands, but"
                    + " not somebody who made a whole new trail with a key of their own. With --key, only what that key"
                    + " signed holds. Get the key once, from whoever runs the server and not with the export, and keep it.",
            "",
            "Whoever has the server has its key too, and could write a new trail with it. A sink with 'checkpoints: true' sends"
                    + " signed checkpoints to where nobody can change them; with --anchor, the export must say the same as these."
        },
        footer = {
            "",
            "Exit codes:",
            "  0  everything holds",
            "  1  something is broken, or FILE could not be read",
            "  2  wrong arguments, a FILE that does not exist, a KEY that is none",
            "",
            "Examples:",
            "  gatehouse audit verify audit.ndjson --key gatehouse-audit.pem",
            "  gatehouse audit verify audit.ndjson --key gatehouse-audit.pem --anchor checkpoints.ndjson",
            "  gzip -dc audit.ndjson.gz | gatehouse audit verify - --key gatehouse-audit.pem",
            "",
            "The id of a key, by other means:",
            "  openssl pkey -pubin -in gatehouse-audit.pem -outform DER | sha256sum | cut -c1-16"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int LARGEST_KEY = 1 << 16;

    private final Console console;
    private final Complaints complaints;

    @Parameters(paramLabel = "FILE", description = "An export of the audit trail; - is standard input.")
    private String file = "";

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "The public key that you trust: Ed25519, as PEM (-----BEGIN PUBLIC KEY-----).")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description =
                    "Checkpoints that a sink kept elsewhere: a file with one on a line. The export is held against them too.")
    private Optional<Path> anchor = Optional.empty();

    /** The command, on this console. */
    public VerifyCommand(Console console) {
        this.console = console;
        this.complaints = new Complaints(console.err());
    }

    @Override
    public Integer call() {
        if (!isThere()) {
            return ExitCode.USAGE;
        }
        Optional<AuditVerifier> verifier = key.isEmpty() ? Optional.of(AuditVerifier.ofOwnKey()) : trusting(key.get());
        Optional<Anchors> anchors = anchor.isEmpty() ? Optional.of(Anchors.NONE) : anchors(anchor.get());
        return verifier.isEmpty() || anchors.isEmpty()
                ? ExitCode.USAGE
                : verify(verifier.get().against(anchors.get()));
    }

    private Optional<Anchors> anchors(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            Anchors read = Anchors.read(in);
            if (read.count() > 0) {
                return Optional.of(read);
            }
            complaints.tell(
                    path + ": no line of it has a checkpoint; name the file in which a sink keeps them (--anchor)");
        } catch (IllegalArgumentException e) {
            complaints.tell(path + ": " + e.getMessage() + " (--anchor)");
        } catch (IOException e) {
            complaints.tell(path + ": " + InputProblem.of(path.toString(), e).reason() + " (--anchor)");
        }
        return Optional.empty();
    }

    private boolean isThere() {
        if (file.isEmpty()) {
            complaints.tell("an empty FILE; is a variable unset?");
            return false;
        }
        if (file.equals(Inputs.STDIN)) {
            return true;
        }
        if (Files.isDirectory(Path.of(file))) {
            complaints.tell(file + ": is a folder; name the file in it that is the export");
            return false;
        }
        if (!Files.exists(Path.of(file))) {
            complaints.tell(file + ": does not exist; name an export of the audit trail, or - for standard input");
            return false;
        }
        return true;
    }

    private Optional<AuditVerifier> trusting(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String text = new String(in.readNBytes(LARGEST_KEY), StandardCharsets.ISO_8859_1);
            return Optional.of(AuditVerifier.trusting(PublicAuditKey.ofPem(text)));
        } catch (KeyFormatException e) {
            complaints.tell(path + ": " + e.getMessage() + " (--key)");
        } catch (IOException e) {
            complaints.tell(path + ": " + InputProblem.of(path.toString(), e).reason() + " (--key)");
        }
        return Optional.empty();
    }

    private int verify(AuditVerifier verifier) {
        Verification verification;
        try (InputStream in = file.equals(Inputs.STDIN) ? console.in() : Files.newInputStream(Path.of(file))) {
            verification = file.equals(Inputs.STDIN) ? verifier.verify(in) : observed(verifier, in);
        } catch (IOException e) {
            complaints.tell(
                    file + ": cannot be read: " + InputProblem.of(file, e).reason());
            return ExitCode.INPUT;
        }
        Results results = new Results(console, complaints);
        results.write(
                Optional.empty(),
                (out, colour) ->
                        new VerdictText(file, colour).lines(verification).forEach(out::println));
        return verification instanceof Verification.Intact && !results.lost() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private Verification observed(AuditVerifier verifier, InputStream in) throws IOException {
        Path path = Path.of(file);
        List<Input> inputs = List.of(new Input(file, path, Files.size(path), false));
        Progress progress = new Progress(console.err(), console.progress(), InstantSource.system(), inputs);
        progress.pass("audit trail", List.of(0));
        try {
            return verifier.verify(new ObservedStream(in, bytes -> progress.read(0, bytes)));
        } finally {
            progress.end();
        }
    }
}
