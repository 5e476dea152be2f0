package dev.gatehouse.cli.pim.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gatehouse pim login}. */
@Command(
        name = "login",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Signs you in to a server. It shows the address of a page and a code: open the page in a browser, on whatever"
                    + " machine, enter the code, and sign in there. This program never sees your password.",
            "",
            "What it gets is kept in gatehouse/sign-in.json below XDG_CONFIG_HOME (or ~/.config), which only you can read. It"
                    + " holds for a day after its last use, seven days at most, and ends with a role that you had."
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse pim login --server https://gatehouse.contoso.example:8443",
            "  gatehouse pim login --ca gatehouse-data/tls/certificate.pem      (a server of this machine)"
        })
public final class LoginCommand extends Task {
    @Option(
            names = "--device-code",
            description =
                    "Signs in with a code that is entered at a browser; there is no other way, and it is the default.")
    private boolean deviceCode = true;

    /** At this terminal. */
    public LoginCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        if (!deviceCode) {
            throw PimException.usage("there is no other way than --device-code");
        }
        Keyring keyring = Keyring.of(terminal());
        URI server = options().server(terminal(), keyring);
        Optional<Path> ca = options().ca(terminal(), keyring, server);
        try (Http http = new Http(server, ca)) {
            SignedIn signedIn = new Issuer(http, ca, terminal()).deviceCode();
            Api api = new Api(
                    http,
                    new Bearer.Brought(signedIn.accessToken()),
                    new StepUp(terminal(), Optional.empty()),
                    terminal());
            JsonNode who = api.get("session");
            keyring.alone(() -> {
                keyring.keep(server, signedIn);
                return server;
            });
            show(who, () -> List.of("Signed in to " + server + " as " + Shown.text(who.path("name")) + "."));
        }
        return ExitCode.DONE;
    }
}
