package dev.gatehouse.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.running.WatchedFurnishing;
import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.Keys;
import dev.gatehouse.server.start.Settings;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.App;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z"));
    private static final String PASSWORD = "correct horse battery";
    private static final String CERTIFICATE = "server:\n  certificate: c.pem\n  key: k.pem\n";

    @TempDir
    Path temp;

    private final List<Settings> served = new ArrayList<>();
    private final Queue<String> typed = new ArrayDeque<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int closed;

    @Test
    void createAnAccountThatCanSignIn() {
        assertThat(run("", "admin", "create", "Kim", "--password-stdin")).isEqualTo(2);
        int code = run(PASSWORD + "\n", "admin", "create", "Kim", "--password-stdin");
        assertThat(code).as(err.toString(UTF_8)).isZero();
        Account account = kim();

        assertThat(account.roles()).containsExactlyInAnyOrder(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.SECURITY_READER);
        assertThat(new Passwords(new SecureRandom()).matches(PASSWORD, account.password()))
                .isTrue();
        assertThat(closed).isEqualTo(1);
        try (DataFolder folder = DataFolder.open(temp)) {
            byte[] secret = Keys.box(folder, new SecureRandom())
                    .open(account.totp(), account.id().toString())
                    .orElseThrow();
            assertThat(out.toString(UTF_8)).isEqualTo(new Totp(secret).uri(account.name()) + "\n");
        }
    }

    @Test
    void createAnAccountWithThePasswordThatIsTypedTwice() {
        typed.addAll(List.of(PASSWORD, PASSWORD));
        assertThat(run("", "admin", "create", "kim", "--role", "Auditor", "--role", "Approver"))
                .isZero();
        assertThat(kim().roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.APPROVER);

        typed.addAll(List.of(PASSWORD, PASSWORD + "!"));
        assertThat(run("", "admin", "create", "lee")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("differ");
    }

    @Test
    void sayWhyAnAccountIsNotCreated() {
        fails("a name is", PASSWORD, "admin", "create", "a b", "--password-stdin");
        fails("there is no role Emperor", PASSWORD, "admin", "create", "kim", "--role", "Emperor", "--password-stdin");
        fails("there is no role Source", PASSWORD, "admin", "create", "kim", "--role", "Source", "--password-stdin");
        fails("12 to 1000 characters", "short", "admin", "create", "kim", "--password-stdin");
        fails("--password-stdin", "", "admin", "create", "kim");
        assertThat(run(PASSWORD, "admin", "create", "kim", "--password-stdin")).isZero();
        fails("already", PASSWORD, "admin", "create", "KIM", "--password-stdin");
    }

    @Test
    void makeATokenThatMaySendLogs() {
        assertThat(run(PASSWORD, "admin", "create", "kim", "--password-stdin")).isZero();
        out.reset();
        assertThat(run("", "admin", "token", "kim", "--source", "collector", "--table", "SigninLogs"))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(run("", "admin", "token", "kim", "--role", "Auditor", "--days", "7"))
                .isZero();

        List<String> printed = out.toString(UTF_8).lines().toList();
        Parts parts = new WatchedFurnishing().open(temp, CLOCK);
        try {
            assertThat(printed).hasSize(2).allMatch(line -> line.startsWith("gh_"));
            assertThat(parts.tokens()
                            .find(new Secret(printed.getFirst()).hash())
                            .orElseThrow())
                    .satisfies(token -> {
                        assertThat(token.roles()).containsExactly(Role.SOURCE);
                        assertThat(token.source().orElseThrow().tables()).containsExactly(Table.SIGNIN_LOGS);
                    });
            assertThat(parts.tokens().find(new Secret(printed.getLast()).hash()).orElseThrow())
                    .satisfies(token -> {
                        assertThat(token.roles()).containsExactly(Role.AUDITOR);
                        assertThat(token.expires()).isEqualTo("2026-05-11T09:00:00Z");
                    });
        } finally {
            parts.close();
        }
    }

    @Test
    void sayWhyATokenIsNotMade() {
        fails("there is no account lee; gatehouse admin create lee", "", "admin", "token", "lee", "--source", "x");
        fails("say what it is for", "", "admin", "token", "kim");
        fails("say what it is for", "", "admin", "token", "kim", "--source", "x", "--role", "Auditor");
        fails("--days is a number", "", "admin", "token", "kim", "--source", "x", "--days", "366");
        assertThat(run(PASSWORD, "admin", "create", "kim", "--password-stdin")).isZero();
        fails("there is no table Signins", "", "admin", "token", "kim", "--source", "x", "--table", "Signins");
        fails("letters, digits", "", "admin", "token", "kim", "--source", "a b");
        fails("has for itself", "", "admin", "token", "kim", "--source", "Gatehouse");
        fails("there is no role Source", "", "admin", "token", "kim", "--role", "Source");
    }

    @Test
    void touchNoFolderThatAServerUses() {
        try (DataFolder _ = DataFolder.open(temp)) {
            fails("in use by another process", PASSWORD, "admin", "create", "kim", "--password-stdin");
            fails("in use by another process", "", "serve", "--port", "0");
        }
        assertThat(served).isEmpty();
    }

    @Test
    void serveOnTheLoopbackWithACertificateMadeOnFirstStart() throws IOException {
        assertThat(run("", "serve", "--port", "0")).isZero();
        Settings settings = served.getFirst();

        assertThat(settings.host()).isEqualTo("localhost");
        assertThat(settings.data()).isEqualTo(temp);
        assertThat(settings.certificate())
                .isEqualTo(temp.resolve("tls/certificate.pem"))
                .exists();
        assertThat(settings.oidc()).isEmpty();
        assertThat(settings.json()).isFalse();
        byte[] first = Files.readAllBytes(settings.certificate());
        assertThat(run("", "serve", "--port", "0", "--log-format", "json")).isZero();
        assertThat(served.getLast().json()).isTrue();
        assertThat(Files.readAllBytes(settings.certificate())).isEqualTo(first);
    }

    @Test
    void serveAnExportOfTheDirectoryThatIsThere() {
        fails("--directory nowhere does not exist", "", "serve", "--port", "0", "--directory", "nowhere");
        assertThat(served).isEmpty();
        try {
            assertThat(run("", "serve", "--port", "0", "--directory", temp.toString()))
                    .isZero();
            assertThat(System.getProperty("gatehouse.directory")).isEqualTo(temp.toString());
        } finally {
            System.clearProperty("gatehouse.directory");
        }
    }

    @Test
    void serveAStoryThatGoesOnToWhoeverHasNoLogsYet() throws IOException {
        System.setProperty("gatehouse.home", Repository.folder().toString());
        try {
            assertThat(run("", "serve", "--demo", "--port", "0"))
                    .as(err.toString(UTF_8))
                    .isZero();
            assertThat(System.getProperty("gatehouse.folders"))
                    .isEqualTo(temp.resolve("demo/logs").toString());
            assertThat(System.getProperty("gatehouse.context"))
                    .isEqualTo(temp.resolve("demo/gatehouse.yaml").toString());
            assertThat(System.getProperty("gatehouse.directory"))
                    .isEqualTo(temp.resolve("demo/directory").toString());
        } finally {
            List.of("home", "folders", "context", "directory")
                    .forEach(name -> System.clearProperty("gatehouse." + name));
        }

        assertThat(served).hasSize(1);
        assertThat(temp.resolve("demo/logs")).isNotEmptyDirectory();
        assertThat(err.toString(UTF_8)).contains("curl --cacert " + temp.resolve("tls/certificate.pem"));
    }

    @Test
    void serveWithWhatTheOrganisationDeclares() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("own"));
        Files.writeString(folder.resolve("c.pem"), "");
        Files.writeString(folder.resolve("k.pem"), "");
        Path context = Files.writeString(folder.resolve("declared.yaml"), CERTIFICATE);
        try {
            assertThat(run("", "serve", "--port", "0", "--context", context.toString()))
                    .as(err.toString(UTF_8))
                    .isZero();
            assertThat(served.getFirst().certificate()).isEqualTo(folder.resolve("c.pem"));
            assertThat(temp.resolve("tls")).doesNotExist();

            Files.writeString(temp.resolve("c.pem"), "");
            Files.writeString(temp.resolve("k.pem"), "");
            Files.writeString(temp.resolve("gatehouse.yaml"), CERTIFICATE);
            assertThat(run("", "serve", "--port", "0")).as(err.toString(UTF_8)).isZero();
            assertThat(served.getLast().key()).isEqualTo(temp.resolve("k.pem"));
            assertThat(System.getProperty("gatehouse.context"))
                    .isEqualTo(temp.resolve("gatehouse.yaml").toString());
        } finally {
            System.clearProperty("gatehouse.context");
        }
    }

    @Test
    void serveOneRoleWithWhatItMayHave() {
        assertThat(run("", "serve", "--port", "0", "--role", "watch")).isZero();
        assertThat(System.getProperty(Wishes.ROLE)).isEqualTo("watch");
        assertThat(run("", "serve", "--port", "0")).isZero();
        assertThat(System.getProperty(Wishes.ROLE)).isEqualTo("both");

        fails("--role", "", "serve", "--role", "emperor");
        fails("leave out --role", "", "serve", "--demo", "--role", "watch");
        String here = temp.toString();
        fails("takes no logs; give --watch to", "", "serve", "--role", "grant", "--watch", here);
        fails("judges nothing; give --rules to", "", "serve", "--role", "grant", "--rules", here);
        fails("looks at no export; give --directory to", "", "serve", "--role", "grant", "--directory", here);
        assertThat(served).hasSize(2);
    }

    @Test
    void refuseOnTheFolderOfOneRoleWhatIsTheOthers() throws IOException {
        Files.writeString(temp.resolve("role"), "watch");
        assertThat(run(PASSWORD, "admin", "create", "kim", "--password-stdin"))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(run("", "admin", "token", "kim", "--source", "grant")).isZero();
        fails("no PIM, no token issuer", "", "admin", "app", "report", "--secret");
        fails(
                "no PIM, no token issuer",
                PASSWORD,
                "admin",
                "create",
                "lee",
                "--password-stdin",
                "--for",
                "11111111-1111-4111-8111-111111111111");
        assertThat(temp.resolve("pim.db")).doesNotExist();

        Files.writeString(temp.resolve("role"), "grant");
        fails("which takes no logs", "", "admin", "token", "kim", "--source", "entra");
        fails("which takes no logs", "", "lake", "import", temp.toString());
        assertThat(run("", "admin", "token", "kim", "--role", "Auditor")).isZero();
        assertThat(run("", "admin", "app", "report", "--secret")).isZero();
    }

    @AfterEach
    void forgetTheRole() {
        System.clearProperty(Wishes.ROLE);
    }

    @Test
    void sayWhyTheyDoNotServe() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            fails("cannot listen on port", "", "serve", "--port", Integer.toString(socket.getLocalPort()));
        }
        fails("--port is a number", "", "serve", "--port", "65536");
        fails("--host", "", "serve", "--port", "0", "--host", "no-such-host.invalid");
        fails("does not exist", "", "serve", "--port", "0", "--context", "nowhere.yaml");
        Path declared = Files.writeString(temp.resolve("gatehouse.yaml"), CERTIFICATE);
        fails(declared + ":2:16: " + temp.resolve("c.pem") + " cannot be read", "", "serve", "--port", "0");
        Files.writeString(temp.resolve("server.properties"), "tls.certificate=c.pem\n");
        fails("Write what it says into " + declared, "", "serve", "--port", "0");
        fails("Write what it says into other.yaml", "", "serve", "--port", "0", "--context", "other.yaml");
        assertThat(served).isEmpty();
    }

    @Test
    void sayWhatThereIs() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "admin")).isEqualTo(2);
        assertThat(run("", "emperor")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("serve, or admin create", "--help shows how");
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("serve", "admin");
    }

    @Test
    void tellADefectFromAMistake() {
        int code = Commands.run(
                console(""),
                () -> {
                    throw new IllegalStateException("broken");
                },
                CLOCK,
                settings -> {
                    throw new IllegalStateException("broken");
                },
                "serve",
                "--port",
                "0",
                "--data",
                temp.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .contains("gatehouse: broken", "GATEHOUSE_DEBUG=1")
                .doesNotContain("\tat ");
    }

    @Test
    void areForTheNamesOfTheLoopback() {
        assertThat(Certificates.LOOPBACK).contains(Settings.LOOPBACK);
    }

    @Test
    void shutAnAccountOutAndLetItInAgain() {
        assertThat(run("correct horse battery\n", "admin", "create", "kim", "--password-stdin"))
                .isZero();
        assertThat(run("", "admin", "token", "kim", "--role", "SecurityReader")).isZero();
        fails("kim is let in already", "", "admin", "account", "kim", "--enable");

        assertThat(run("", "admin", "account", "kim", "--disable")).isZero();
        assertThat(err.toString(UTF_8)).contains("kim is shut out");
        fails("kim is shut out already", "", "admin", "account", "kim", "--disable");
        fails("kim is shut out", "", "admin", "token", "kim", "--role", "SecurityReader");
        assertThat(run("", "admin", "account", "kim", "--enable")).isZero();
        fails("there is no account cem", "", "admin", "account", "cem", "--disable");
        assertThat(run("", "admin", "account", "kim")).as("which of the two").isEqualTo(2);
    }

    @Test
    void makeAnApplicationAndShutItOut() {
        int code = run("", "admin", "app", "report", "--secret", "--permission", "AuditLog.Read.All");
        assertThat(code).as(err.toString(UTF_8)).isZero();
        List<String> printed = out.toString(UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf(' ')).strip())
                .toList();
        assertThat(printed).hasSize(4);
        assertThat(app("report")).satisfies(app -> {
            assertThat(List.of(app.id().toString(), app.objectId().toString())).isEqualTo(printed.subList(1, 3));
            assertThat(app.secret()).contains(TokenHash.of(printed.get(3)));
            assertThat(app.permissions()).containsExactly("AuditLog.Read.All");
            assertThat(app.disabled()).isFalse();
        });
        fails("already", "", "admin", "app", "report", "--secret");

        assertThat(run("", "admin", "app", "report", "--disable")).isZero();
        assertThat(app("report").disabled()).isTrue();
        fails("shut out already", "", "admin", "app", "report", "--disable");
    }

    @Test
    void sayWhyAnApplicationIsNotMade() {
        fails("a name is", "", "admin", "app", "<x>", "--secret");
        fails("say what it is", "", "admin", "app", "report");
        fails("--permission needs --secret", "", "admin", "app", "x", "--permission", "AuditLog.Read.All");
        fails("there is no permission Mail.Read", "", "admin", "app", "x", "--secret", "--permission", "Mail.Read");
        fails("--redirect is https://", "", "admin", "app", "x", "--redirect", "http://app.contoso.example");
        fails("--disable goes with no other", "", "admin", "app", "report", "--secret", "--disable");
        fails("there is no application report", "", "admin", "app", "report", "--disable");
    }

    private App app(String name) {
        Parts parts = new WatchedFurnishing().open(temp, CLOCK);
        try {
            return parts.issuing().apps().named(name).orElseThrow();
        } finally {
            parts.close();
        }
    }

    private void fails(String why, String in, String... arguments) {
        err.reset();

        assertThat(run(in, arguments)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("gatehouse: ").contains(why);
    }

    private int run(String in, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (List.of("create", "token", "account", "app", "serve", "lake").stream()
                .anyMatch(all::contains)) {
            all.addAll(List.of("--data", temp.toString()));
        }
        return Commands.run(
                console(in),
                () -> this::open,
                CLOCK,
                settings -> {
                    served.add(settings);
                    return 0;
                },
                all.toArray(String[]::new));
    }

    /** The real parts; it is counted how often they are closed. */
    private Parts open(Path folder, InstantSource clock) {
        Parts parts = new WatchedFurnishing().open(folder, clock);
        return new Parts(
                parts.duty(),
                parts.accounts(),
                parts.sessions(),
                parts.tokens(),
                parts.acceptor(),
                parts.watching(),
                parts.granting(),
                parts.starting(),
                () -> {
                    parts.close();
                    closed++;
                });
    }

    /** The account of that name as the data folder keeps it. */
    private Account kim() {
        Parts parts = new WatchedFurnishing().open(temp, CLOCK);
        try {
            return parts.accounts().named(new AccountName("kim")).orElseThrow();
        } finally {
            parts.close();
        }
    }

    private Console console(String in) {
        return new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                question -> Optional.ofNullable(typed.poll()),
                false);
    }
}
