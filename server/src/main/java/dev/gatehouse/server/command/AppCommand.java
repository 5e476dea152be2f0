package dev.gatehouse.server.command;

import dev.gatehouse.server.identity.TenantId;
import dev.gatehouse.server.issuer.Apps;
import dev.gatehouse.server.issuer.Permissions;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.StartException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse admin app}. */
@Command(
        name = "app",
        description = {
            "Makes an application that the server issues tokens to, and prints its ids and its secret.",
            "  gatehouse admin app report --secret --permission AuditLog.Read.All      acts for itself",
            "  gatehouse admin app tool --redirect http://localhost                    acts for whoever signs in",
            "  gatehouse admin app report --disable                                    is shut out"
        },
        mixinStandardHelpOptions = true)
final class AppCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "What people are told that it is called.")
    private String name = "";

    @Option(
            names = "--secret",
            description = "Of an application that can keep one, which no program on a desk can: makes a secret.")
    private boolean secret;

    @Option(
            names = "--redirect",
            paramLabel = "URI",
            description = "Where a sign-in may lead back to; may be given again. Of http://localhost any port counts.")
    private List<String> redirects = List.of();

    @Option(
            names = "--permission",
            paramLabel = "PERMISSION",
            description = "What it may without a person, such as RoleManagement.Read.Directory; may be given again.")
    private List<String> permissions = List.of();

    @Option(names = "--disable", description = "Shuts the application of that name out, and all of its tokens.")
    private boolean disable;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;

    AppCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        check();
        data.wish();
        try (DataFolder folder = DataFolder.open(data.path());
                Parts parts = furnishing.get().open(folder.path(), clock)) {
            Issuing issuing = OneRole.granting(parts).issuing();
            Apps apps = new Apps(issuing);
            if (disable) {
                disable(apps);
            } else {
                make(apps, TenantId.of(issuing.tenant()));
            }
        }
        return ExitCode.DONE;
    }

    private void check() {
        if (!NAME.matcher(name).matches()) {
            throw new StartException(
                    "a name is 1 to 100 letters, digits, spaces and . _ -, and begins with a letter or digit");
        }
        if (disable && (secret || !redirects.isEmpty() || !permissions.isEmpty())) {
            throw new StartException("--disable goes with no other option");
        }
        for (String uri : redirects) {
            if (!Apps.canLeadBackTo(uri)) {
                throw new StartException("--redirect is https://..., or http://localhost, without user, and without #");
            }
        }
        for (String permission : permissions) {
            if (!Permissions.all().contains(permission)) {
                throw new StartException("there is no permission " + permission + " here; there are "
                        + String.join(", ", Permissions.all()));
            }
        }
        if (!permissions.isEmpty() && !secret) {
            throw new StartException("--permission needs --secret: without one anybody could say that he is it");
        }
        if (!disable && !secret && redirects.isEmpty()) {
            throw new StartException(
                    "say what it is: --redirect URI for one that people sign in to, --secret for one that"
                            + " acts for itself, or both");
        }
    }

    private void make(Apps apps, TenantId tenant) {
        Apps.Made made = apps.make(name, secret, Set.copyOf(redirects), Set.copyOf(permissions), clock.instant())
                .orElseThrow(
                        () -> new StartException("there is an application " + name + " already; choose another name"));
        console.out().println("tenant    " + tenant);
        console.out().println("client    " + made.app().id());
        console.out().println("principal " + made.app().objectId());
        made.secret().ifPresent(one -> console.out().println("secret    " + one.text()));
        console.err()
                .println("gatehouse: made the application " + name
                        + (secret ? "; its secret is not shown again." : "; it has no secret."));
    }

    private void disable(Apps apps) {
        if (!apps.disable(name)) {
            throw new StartException("there is no application " + name + ", or it is shut out already");
        }
        console.err().println("gatehouse: the application " + name + " is shut out.");
    }
}
