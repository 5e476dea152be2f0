package dev.gatehouse.server.command;

import dev.gatehouse.detection.config.LogSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse admin token}. */
@Command(
        name = "token",
        description = {
            "Makes an API token of an account, and prints it: for a source of logs, or for a program that reads alerts.",
            "  gatehouse admin token alice --source collector     may send logs to /ingest, and nothing else",
            "  gatehouse admin token alice --role SecurityReader  may read"
        },
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The account that it is of.")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "One of the account's roles; may be given again.")
    private List<String> roles = List.of();

    @Option(names = "--source", paramLabel = "SOURCE", description = "Of a source of logs: what it is called.")
    private @Nullable String source;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Of a source: a table that it may send, such as SigninLogs; may be given again. Default: all")
    private List<String> tables = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "In how many days it expires, at most " + ApiToken.MOST_DAYS + ". Default: ${DEFAULT-VALUE}")
    private int days;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    TokenCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        AccountName owner = AccountName.of(name).orElseThrow(() -> new StartException("a name is " + AccountName.FORM));
        if (days < 1 || days > ApiToken.MOST_DAYS) {
            throw new StartException("--days is a number from 1 to " + ApiToken.MOST_DAYS);
        }
        if (roles.isEmpty() == (source == null)) {
            throw new StartException(
                    "say what it is for: --source SOURCE for sending logs, or --role ROLE for the rest");
        }
        data.wish();
        Secret secret = Secret.random(new SecureRandom(), Secret.TOKEN_PREFIX);
        try (DataFolder folder = DataFolder.open(data.path());
                Parts parts = furnishing.get().open(folder.path(), clock)) {
            if (source != null) {
                OneRole.takesLogs(parts);
            }
            Account account = parts.accounts()
                    .named(owner)
                    .orElseThrow(() -> new StartException(
                            "there is no account " + owner + "; gatehouse admin create " + owner + " makes it"));
            if (!account.enabled()) {
                throw new StartException(account.name() + " is shut out; gatehouse admin account " + account.name()
                        + " --enable lets in again");
            }
            parts.tokens().add(token(secret, account.id(), parts.watching().tenant()));
        }
        console.out().println(secret.text());
        console.err().println("gatehouse: made a token of " + owner + " for " + days + " days; it is not shown again.");
        return ExitCode.DONE;
    }

    private ApiToken token(Secret secret, AccountId owner, String tenant) {
        Optional<SourceBinding> binding = Optional.ofNullable(source).map(called -> binding(called, tenant));
        return ApiToken.begin(
                binding.map(SourceBinding::source).orElse("command line"),
                secret,
                owner,
                binding.isPresent() ? Set.of(Role.SOURCE) : roles(),
                binding,
                clock.instant(),
                days);
    }

    private Set<Role> roles() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        roles.forEach(title -> wanted.add(CreateCommand.role(title)));
        return wanted;
    }

    private SourceBinding binding(String called, String tenant) {
        if (!SourceBinding.isName(called)) {
            throw new StartException("--source is a word of letters, digits and . _ -");
        }
        if (LogSource.isTaken(called)) {
            throw new StartException(
                    "--source " + called + " is one that Gatehouse has for itself; choose another name");
        }
        Set<Table> wanted = new HashSet<>();
        tables.forEach(table -> wanted.add(Table.named(table)
                .orElseThrow(() -> new StartException(
                        "there is no table " + table + "; gatehouse logs inspect --help and docs/logs.md list them"))));
        return new SourceBinding(called, tenant, wanted);
    }
}
