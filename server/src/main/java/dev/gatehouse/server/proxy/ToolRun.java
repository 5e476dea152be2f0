package dev.gatehouse.server.proxy;

import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a tool so that all that it asks of Microsoft's names goes through a proxy. */
public final class ToolRun {
    private static final List<String> PROXIES = List.of("HTTPS_PROXY", "https_proxy");
    private static final List<String> TRUST =
            List.of("NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "CURL_CA_BUNDLE");
    /** Where OpenSSL looks for whom to trust beside its file, by names that the bundle has not. */
    private static final String ALSO_TRUSTED = "SSL_CERT_DIR";

    private static final List<String> AROUND = List.of("NO_PROXY", "no_proxy");

    private ToolRun() {}

    /**
     * Runs it to its end, and answers its exit code.
     *
     * @param others whether it speaks to others than the proxy's names, too, and is to trust what Java trusts
     */
    public static int run(List<String> command, GraphProxy proxy, boolean others) {
        try (Bundle bundle = Bundle.write(proxy.certificate(), others)) {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            surround(builder.environment(), proxy.url(), bundle.file());
            Process process = builder.start();
            Thread ended = new Thread(() -> {
                process.destroy();
                bundle.remove();
            });
            Runtime.getRuntime().addShutdownHook(ended);
            try {
                return process.waitFor();
            } finally {
                process.destroy();
                remove(ended);
            }
        } catch (IOException e) {
            throw new StartException("the command cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("the command was interrupted", e);
        }
    }

    /** Sets what the tools look for, in capitals and not. */
    static void surround(Map<String, String> environment, String proxy, Path bundle) {
        PROXIES.forEach(name -> environment.put(name, proxy));
        TRUST.forEach(name -> environment.put(name, bundle.toString()));
        environment.put(ALSO_TRUSTED, bundle.resolveSibling("").toString());
        AROUND.forEach(environment::remove);
        environment.put("NODE_USE_ENV_PROXY", "1");
    }

    private static void remove(Thread hook) {
        try {
            boolean _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does its work.
        }
    }
}
