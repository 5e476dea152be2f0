package dev.gatehouse.server.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Client.Answer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs in a process of its own. */
public final class RealServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path certificate;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private Optional<Client> client = Optional.empty();

    RealServer(Process process, Path certificate) {
        this.process = process;
        this.certificate = certificate;
        Thread _ = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            String line = lines.readLine();
            if (line == null) {
                port.completeExceptionally(new IOException("the server ended before it could be reached"));
            } else {
                port.complete(URI.create(line).getPort());
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    /** The port on which it listens, as soon as it says so; empty where it ended before. */
    public Optional<Integer> port() throws InterruptedException {
        try {
            return Optional.of(port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (TimeoutException e) {
            throw new AssertionError("the server does not say where it listens", e);
        }
    }

    /** A way to it; it must have said where it listens. */
    public synchronized Client client() throws InterruptedException {
        if (client.isEmpty()) {
            client = Optional.of(
                    new Client(port().orElseThrow(() -> new AssertionError("the server did not start")), certificate));
        }
        return client.get();
    }

    /** Whether it said where it listens. */
    boolean isReached() {
        return port.isDone() && !port.isCompletedExceptionally();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** For how long it has run. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Kills it: SIGKILL. */
    void kill() {
        Process _ = process.destroyForcibly();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Ends it as whoever watches over it does: SIGTERM. */
    void end() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
        Process _ = process.onExit().join();
    }

    /** A token that may send logs. */
    String sourceToken(String secret) throws InterruptedException {
        return token(secret, """
                {"name":"sender","roles":["Source"],"days":1,"source":{"name":"sent","tenant":"contoso"}}
                """);
    }

    /** A token of an analyst. */
    String analystToken(String secret) throws InterruptedException {
        return token(secret, """
                {"name":"analyst","roles":["SecurityOperator","SecurityReader"],"days":1}
                """);
    }

    private Optional<Answer> session = Optional.empty();

    private String token(String secret, String wish) throws InterruptedException {
        if (session.isEmpty()) {
            String code = totp(secret).codeAt(InstantSource.system().instant());
            Answer answer =
                    client().post("/api/v1/session", """
                    {"name":"%s","password":"%s","totp":"%s"}
                    """.formatted(Installation.NAME, Installation.PASSWORD, code));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            session = Optional.of(answer);
        }
        Answer in = session.get();
        String cookie = in.header("Set-Cookie").replaceFirst(";.*", "");
        Answer made = client().post(
                        "/api/v1/tokens",
                        wish,
                        "Cookie",
                        cookie,
                        "X-CSRF-Token",
                        in.json().path("csrfToken").asText());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("token").asText();
    }

    /** The one-time codes of a secret as {@link Installation#createAccount} answers it. */
    public static Totp totp(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return new Totp(bytes.toByteArray());
    }
}
