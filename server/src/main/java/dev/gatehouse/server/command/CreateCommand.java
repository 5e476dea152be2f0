package dev.gatehouse.server.command;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Passwords;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.Keys;
import dev.gatehouse.server.start.StartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse admin create}. */
@Command(
        name = "create",
        description = "Makes a local account, such as the first. Asks for its password, and prints the secret that its"
                + " authenticator app needs.",
        mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "A role; may be given again. Default: PrivilegedRoleAdministrator and SecurityReader")
    private List<String> roles = List.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR.title(), Role.SECURITY_READER.title());

    @Option(
            names = "--for",
            paramLabel = "ID",
            description =
                    "A user whom the directory knows already, such as one of an import: the account is his. Default: a"
                            + " new user")
    private @Nullable UUID principal;

    @Option(names = "--password-stdin", description = "Reads the password from the first line of stdin.")
    private boolean fromStdin;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    CreateCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        AccountName accountName =
                AccountName.of(name).orElseThrow(() -> new StartException("a name is " + AccountName.FORM));
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        roles.forEach(title -> wanted.add(role(title)));
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path())) {
            String password = password();
            SecureRandom random = new SecureRandom();
            Totp totp = Totp.random(random);
            AccountId id = new AccountId(Optional.ofNullable(principal).orElseGet(UUID::randomUUID));
            SecretBox box = Keys.box(folder, random);
            Account account = new Account(
                    id,
                    accountName,
                    new Passwords(random).hash(password),
                    box.seal(totp.secret(), id.toString()),
                    wanted,
                    true,
                    clock.instant());
            add(folder, account);
            console.out().println(totp.uri(accountName));
            console.err()
                    .println(
                            "gatehouse: made the account " + accountName + ". Type the secret " + totp.base32()
                                    + " into an authenticator app, or make a QR code of the line above; it is not shown again.");
        }
        return ExitCode.DONE;
    }

    private void add(DataFolder folder, Account account) {
        try (Parts parts = furnishing.get().open(folder.path(), clock)) {
            if (principal != null) {
                check(parts, account.id());
            }
            if (!parts.accounts().add(account)) {
                throw new StartException("there is an account " + account.name() + " already; choose another name");
            }
        }
    }

    private static void check(Parts parts, AccountId id) {
        boolean user = ObjectId.parse(id.toString())
                .map(PrincipalId::new)
                .filter(one -> OneRole.granting(parts).pim().facts().accounts(List.of(one)).stream()
                        .anyMatch(known -> known.kind() == dev.gatehouse.pim.model.Account.Kind.USER))
                .isPresent();
        if (!user) {
            throw new StartException(
                    "the directory knows no user " + id + "; gatehouse directory import makes some known");
        }
        parts.accounts().find(id).ifPresent(known -> {
            throw new StartException("this user has an account already: " + known.name());
        });
    }

    /** The role of accounts that is so written. */
    static Role role(String title) {
        return Role.titled(title)
                .filter(role -> role != Role.SOURCE)
                .orElseThrow(() -> new StartException("there is no role " + title + " of accounts; there are "
                        + String.join(
                                ", ",
                                EnumSet.complementOf(EnumSet.of(Role.SOURCE)).stream()
                                        .map(Role::title)
                                        .toList())));
    }

    private String password() {
        String password = fromStdin ? line() : typed();
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new StartException(
                    "a password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        }
        return password;
    }

    private String typed() {
        String password = asked("Password: ");
        if (!password.equals(asked("The same again: "))) {
            throw new StartException("the two passwords differ");
        }
        return password;
    }

    private String asked(String question) {
        return console.prompt()
                .secret(question)
                .orElseThrow(() -> new StartException(
                        "there is no terminal to ask for the password; --password-stdin reads it" + " from stdin"));
    }

    private String line() {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
            return Optional.ofNullable(lines.readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
