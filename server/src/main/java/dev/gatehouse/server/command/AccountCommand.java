package dev.gatehouse.server.command;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse admin account}. */
@Command(
        name = "account",
        description = {
            "Shuts a local account out, or lets it in again: also the last administrator's, for whoever owns the data folder.",
            "  gatehouse admin account cem --disable     ends his sessions, and revokes his API tokens",
            "  gatehouse admin account cem --enable",
            "While the server runs, gatehouse pim disable does it."
        },
        mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Wish wish = new Wish();

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    AccountCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    /** One of the two. */
    private static final class Wish {
        @Option(names = "--disable", description = "Shuts it out.")
        private boolean disable;

        @Option(names = "--enable", description = "Lets it in again.")
        private boolean enable;

        /** How it is to be. */
        boolean isEnabled() {
            return enable && !disable;
        }
    }

    @Override
    public Integer call() {
        AccountName wanted =
                AccountName.of(name).orElseThrow(() -> new StartException("a name is " + AccountName.FORM));
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path());
                Parts parts = furnishing.get().open(folder.path(), clock)) {
            set(parts.accounts(), wanted);
        }
        return ExitCode.DONE;
    }

    private void set(Accounts accounts, AccountName wanted) {
        Account account =
                accounts.named(wanted).orElseThrow(() -> new StartException("there is no account " + wanted + " here"));
        if (account.enabled() == wish.isEnabled()) {
            throw new StartException(
                    account.name() + (wish.isEnabled() ? " is let in already" : " is shut out already"));
        }
        boolean _ = accounts.enable(
                account.id(), wish.isEnabled(), new Actor(ActorKind.SYSTEM, "gatehouse", "command line"));
        console.err()
                .println("gatehouse: the account " + account.name()
                        + (wish.isEnabled()
                                ? " may sign in again."
                                : " is shut out, with its sessions and API tokens."));
    }
}
