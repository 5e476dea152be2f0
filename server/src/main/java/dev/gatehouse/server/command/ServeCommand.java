package dev.gatehouse.server.command;

import dev.gatehouse.server.demo.Demo;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.start.Certificates;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.start.DeclaredSettings;
import dev.gatehouse.server.start.FormerSettings;
import dev.gatehouse.server.start.Port;
import dev.gatehouse.server.start.Settings;
import dev.gatehouse.server.start.StartException;
import dev.gatehouse.server.watch.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gatehouse serve}. */
@Command(
        name = "serve",
        description = "Runs the server, until it is told to end. Prints the address under which it is reached.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    /** How the log is written. */
    enum LogStyle {
        TEXT,
        JSON
    }

    /** One of the roles. */
    enum OneOf {
        WATCH,
        GRANT;

        private Duty duty() {
            return this == WATCH ? Duty.WATCH : Duty.GRANT;
        }
    }

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = Settings.LOOPBACK,
            description =
                    "On which of the machine's names or addresses it listens; 0.0.0.0 for all. Default: ${DEFAULT-VALUE},"
                            + " which only this machine reaches")
    private String host = Settings.LOOPBACK;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Settings.PORT,
            description = "On which port. Default: ${DEFAULT-VALUE}; 0 for any that is free")
    private int port = Settings.PORT;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the log on stderr is written: for people, or a JSON object on each line. Default: text")
    private LogStyle logStyle = LogStyle.TEXT;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Further rules, beside the catalogue; may be given again. They are read again when they change")
    private List<Path> rules = List.of();

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "A folder of logs that is watched: what lies there, and what is added; may be given again")
    private List<Path> watch = List.of();

    @Option(
            names = "--directory",
            paramLabel = "PATH",
            description =
                    "An export of the directory, as scripts/export-directory saves it: a folder, a file or an archive. It tells"
                            + " who is privileged, and /api/v1/posture shows what is not as it should be. Of several in"
                            + " folders of their own the newest counts; another one is read when it is there")
    private @Nullable Path directory;

    @Option(
            names = "--role",
            paramLabel = "watch|grant",
            description =
                    "Only one of its two roles: watch takes logs and judges them, grant has accounts, PIM and the token issuer."
                            + " Its data folder has that role for good. Default: both, in one process")
    private @Nullable OneOf role;

    @Option(
            names = "--demo",
            description =
                    "Has something to show: the made-up tenant of examples/contoso, moved in time so that somebody breaks"
                            + " in a minute after the first start. Its state is in gatehouse-demo unless --data says otherwise")
    private boolean demo;

    private final Console console;
    private final Supplier<Furnishing> furnishing;
    private final InstantSource clock;
    private final Runner runner;

    ServeCommand(Console console, Supplier<Furnishing> furnishing, InstantSource clock, Runner runner) {
        this.console = console;
        this.furnishing = furnishing;
        this.clock = clock;
        this.runner = runner;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            console.err().println("gatehouse: --port is a number from 0 to " + HIGHEST_PORT);
            return ExitCode.USAGE;
        }
        if (role != null) {
            check(role);
        }
        if (demo) {
            data.usual(Path.of("gatehouse-demo"));
        }
        FormerSettings.refuse(data.path(), data.toDeclareIn());
        for (Path folder : watch) {
            if (!Files.isDirectory(folder)) {
                throw new StartException("--watch " + folder + " is no folder; make it, or name another");
            }
        }
        if (directory != null && !Files.exists(directory)) {
            throw new StartException("--directory " + directory
                    + " does not exist; scripts/export-directory -o DIR saves" + " an export");
        }
        if (demo) {
            return runDemo();
        }
        Settings settings;
        try (DataFolder folder = DataFolder.open(data.path())) {
            settings = prepare(folder);
        }
        wish(watch, Optional.ofNullable(directory));
        return runner.run(settings);
    }

    private void check(OneOf one) {
        if (demo) {
            throw new StartException("--demo shows both roles in one process; leave out --role");
        }
        if (one == OneOf.GRANT) {
            refuse(!watch.isEmpty(), "--watch", "takes no logs");
            refuse(!rules.isEmpty(), "--rules", "judges nothing");
            refuse(directory != null, "--directory", "looks at no export");
        }
    }

    private static void refuse(boolean given, String option, String why) {
        if (given) {
            throw new StartException("--role grant " + why + "; give " + option + " to the server with --role watch");
        }
    }

    private void wish(List<Path> folders, Optional<Path> export) {
        data.wish();
        System.setProperty(
                Wishes.ROLE,
                Optional.ofNullable(role).map(OneOf::duty).orElse(Duty.BOTH).word());
        System.setProperty(Wishes.RULES, joined(rules));
        System.setProperty(Wishes.FOLDERS, joined(folders));
        export.ifPresent(path -> System.setProperty(Wishes.DIRECTORY, path.toString()));
        Port.check(host, port);
    }

    private int runDemo() {
        Demo story;
        Settings settings;
        try (DataFolder folder = DataFolder.open(data.path())) {
            story = Demo.in(folder, Path.of(System.getProperty(Wishes.HOME, "")), clock);
            data.declared(story.context());
            settings = prepare(folder);
            wish(
                    Stream.concat(Stream.of(story.logs()), watch.stream()).toList(),
                    Optional.of(Optional.ofNullable(directory).orElse(story.directory())));
            story.people(() -> furnishing.get().open(folder.path(), clock));
        }
        try (Rounds feed = story.feed()) {
            console.err().println("gatehouse: Contoso is made up, and somebody breaks in. To see what comes of it:");
            console.err()
                    .println(
                            "  curl --cacert " + settings.certificate() + " -H @" + story.header(Demo.PEOPLE.getFirst())
                                    + " https://localhost:" + (port == 0 ? "PORT" : port) + "/api/v1/alerts");
            feed.start();
            return runner.run(settings);
        }
    }

    private Settings prepare(DataFolder folder) {
        DeclaredSettings declared = DeclaredSettings.read(data.declaration());
        Certificates own = new Certificates(folder, new SecureRandom());
        if (declared.certificate().isEmpty()) {
            boolean _ = own.ensure(Certificates.namesOf(host), clock.instant());
        }
        return new Settings(
                folder.path(),
                host,
                port,
                declared.certificate().map(DeclaredSettings.Pair::certificate).orElse(own.certificate()),
                declared.certificate().map(DeclaredSettings.Pair::key).orElse(own.key()),
                declared.oidc(),
                declared.limits(),
                logStyle == LogStyle.JSON);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(Wishes.BETWEEN));
    }
}
