package dev.gatehouse.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where the server is reached once it runs, and waits for its end. */
final class Serving implements QuarkusApplication {
    private final HttpServer server;
    private final String host;

    Serving(HttpServer server, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.server = server;
        this.host = host;
    }

    @Override
    public int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("https://" + shown(host) + ":" + server.getSecurePort());
        Quarkus.waitForExit();
        return 0;
    }

    /** A name that a browser can go to. */
    static String shown(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "localhost";
        }
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }
}
