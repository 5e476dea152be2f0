package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A receiver of syslog on a real socket, which does with each connection what it is told to. */
final class Receiver implements AutoCloseable {
    private final ServerSocket server;
    private final BlockingQueue<Conduct> conducts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What it does with a connection. */
    @FunctionalInterface
    interface Conduct {
        void with(Socket socket, Receiver receiver) throws IOException;
    }

    /** Reads to the end, and closes. */
    static final Conduct PROPER = (socket, receiver) -> receiver.readAll(socket);

    private Receiver(ServerSocket server) {
        this.server = server;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    static Receiver plain() throws IOException {
        return new Receiver(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    static Receiver tls(SSLContext context, boolean asksWhoCalls) throws IOException {
        SSLServerSocket server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(asksWhoCalls);
        return new Receiver(server);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Does this with the next connection for which nothing is planned; what comes after is read properly. */
    Receiver then(Conduct conduct) {
        conducts.add(conduct);
        return this;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Conduct conduct = conducts.poll();
                Thread.ofVirtual().start(() -> serve(socket, conduct == null ? PROPER : conduct));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket, Conduct conduct) {
        try (socket) {
            conduct.with(socket, this);
            ended.add("well");
        } catch (IOException e) {
            ended.add(e.toString());
        } finally {
            open.remove(socket);
        }
    }

    void readAll(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        while (read(in)) {
            // And the next.
        }
    }

    /** Reads one message that is counted in octets. */
    void readOne(Socket socket) throws IOException {
        assertThat(read(socket.getInputStream())).isTrue();
    }

    private boolean read(InputStream in) throws IOException {
        int count = 0;
        int digit = in.read();
        if (digit < 0) {
            return false;
        }
        while (digit != ' ') {
            if (digit < '0' || digit > '9') {
                throw new IOException("no count: " + (char) digit);
            }
            count = count * 10 + digit - '0';
            digit = in.read();
        }
        byte[] message = in.readNBytes(count);
        if (message.length < count) {
            throw new EOFException("half a message");
        }
        received.add(new String(message, StandardCharsets.UTF_8));
        return true;
    }

    /** The next message that it read. */
    String next() throws InterruptedException {
        String message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).as("a message within 30 s").isNotNull();
        return message;
    }

    List<String> next(int count) throws InterruptedException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(next());
        }
        return messages;
    }

    /** How the next connection that it had ended. */
    String end() throws InterruptedException {
        String end = ended.poll(30, TimeUnit.SECONDS);
        assertThat(end).as("the end of a connection within 30 s").isNotNull();
        return end;
    }

    boolean hasNoMore() {
        return received.isEmpty();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
