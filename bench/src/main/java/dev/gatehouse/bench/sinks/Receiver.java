package dev.gatehouse.bench.sinks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A receiver of webhooks on this machine, over plain HTTP, that can go away and come back at the same port. */
final class Receiver implements AutoCloseable {
    private static final byte[] OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(US_ASCII);
    private static final long SLOW = 250_000_000;
    private static final int DROPPED = 100;
    private static final int BROKEN = 50;
    private static final int LINE = 8192;

    private final Manner manner;
    private final Ledger ledger = new Ledger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong heard = new AtomicLong();
    private volatile ServerSocket server;

    /** One that is there, at a port that is free. */
    Receiver(Manner manner) throws IOException {
        this.manner = manner;
        this.server = listen(0);
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        Thread.ofPlatform().daemon().name("receiver " + manner).start(() -> accept(socket));
        return socket;
    }

    /** Where it is. */
    int port() {
        return server.getLocalPort();
    }

    /** What it took. */
    Ledger ledger() {
        return ledger;
    }

    /** Goes away: connections end, and nobody answers any more. */
    void down() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Is there again. */
    void up() throws IOException {
        server = listen(port());
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofPlatform().daemon().name("receiver " + manner).start(() -> serve(caller));
            } catch (IOException _) {
                // It went away; otherwise the caller did, and the next one is waited for.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(caller.getInputStream());
            boolean more = true;
            while (more) {
                more = answer(caller, in);
            }
        } catch (IOException _) {
            // The caller or the receiver went away.
        } finally {
            open.remove(caller);
        }
    }

    /** Whether the connection goes on. */
    private boolean answer(Socket caller, InputStream in) throws IOException {
        String id = "";
        int length = 0;
        String line = line(in);
        if (line.isEmpty()) {
            return false;
        }
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("webhook-id:")) {
                id = line.substring("webhook-id:".length()).strip();
            } else if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        if (in.readNBytes(length).length < length) {
            throw new EOFException("half a body");
        }
        return behave(caller, id, length);
    }

    private boolean behave(Socket caller, String id, int length) throws IOException {
        long number = heard.incrementAndGet();
        if (manner == Manner.TWICE && number % DROPPED == 0) {
            return false;
        }
        take(id, length);
        switch (manner) {
            case FINE -> caller.getOutputStream().write(OK);
            case SLOW -> {
                LockSupport.parkNanos(SLOW);
                caller.getOutputStream().write(OK);
            }
            case TWICE -> {
                caller.getOutputStream().write(OK);
                caller.getOutputStream().write(OK);
            }
            case BREAKS -> {
                if (number % BROKEN != 0) {
                    caller.getOutputStream().write(OK);
                }
            }
        }
        return manner != Manner.BREAKS;
    }

    private void take(String id, int length) {
        int slash = id.indexOf('/');
        ledger.take(
                UUID.fromString(id.substring(0, slash)),
                Integer.parseInt(id.substring(slash + 1)),
                System.nanoTime(),
                length);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                return "";
            }
            if (one != '\r') {
                line.write(one);
            }
            if (line.size() > LINE) {
                throw new IOException("a line without an end");
            }
        }
        return line.toString(US_ASCII);
    }

    @Override
    public void close() throws IOException {
        down();
    }
}
