package dev.gatehouse.server.command;

import dev.gatehouse.server.proxy.GraphProxy;
import dev.gatehouse.server.proxy.HostAndPort;
import dev.gatehouse.server.proxy.Loopback;
import dev.gatehouse.server.proxy.ServerPlace;
import dev.gatehouse.server.proxy.ToolRun;
import dev.gatehouse.server.proxy.TrustFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gatehouse graph-proxy}. */
@Command(
        name = "graph-proxy",
        description = {
            "Leads tools that know no other hosts than Microsoft's (graph.microsoft.com, login.microsoftonline.com) to a"
                    + " Gatehouse server, unmodified. Runs until it is told to end, and prints its address; with a command, as"
                    + " long as that runs.",
            "  gatehouse graph-proxy --server https://localhost:8443 \\",
            "      --server-ca gatehouse-data/tls/certificate.pem -- m365 login --authType deviceCode"
        },
        mixinStandardHelpOptions = true)
final class GraphProxyCommand implements Callable<Integer> {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8999",
            description =
                    "Where it listens: on the loopback only. Default: ${DEFAULT-VALUE}; port 0 for any that is free")
    private String listen = "";

    @Option(
            names = "--server",
            paramLabel = "https://HOST:PORT",
            required = true,
            description = "The Gatehouse server.")
    private String server = "";

    @Option(
            names = "--server-ca",
            paramLabel = "FILE",
            description = "The certificate by which the server's is verified. Default: what Java trusts")
    private @Nullable Path serverAuthority;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "Writes the certificate there that tools must trust. It holds for a day and for the two names only;"
                            + " its key is nowhere")
    private @Nullable Path authority;

    @Option(
            names = "--pass-through",
            paramLabel = "HOST[:PORT]",
            description = "A host that tools reach through the proxy as without it; may be given again.")
    private List<String> through = List.of();

    @Option(names = "--verbose", description = "Says of each request its method, host, path and what became of it.")
    private boolean verbose;

    @Parameters(
            paramLabel = "-- COMMAND",
            description = "What to run, with an environment in which it finds the proxy and trusts it.")
    private List<String> command = List.of();

    private final Console console;
    private final InstantSource clock;

    GraphProxyCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Consumer<String> log = verbose ? console.err()::println : _ -> {};
        GraphProxy.Plan plan = new GraphProxy.Plan(
                Loopback.of(listen),
                ServerPlace.of(server, serverAuthority),
                through.stream().map(HostAndPort::passing).collect(Collectors.toSet()),
                new SecureRandom(),
                clock,
                log);
        try (GraphProxy proxy = GraphProxy.start(plan)) {
            if (authority != null) {
                TrustFile.write(authority, proxy.certificate());
            }
            if (!command.isEmpty()) {
                return ToolRun.run(command, proxy, !through.isEmpty());
            }
            console.out().println(proxy.url());
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        }
    }
}
