package dev.gatehouse.connect.sink.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that does with a connection what no server should. */
public final class Rogue implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final boolean secure;

    /** What it does with a connection, which it closes by itself or not at all. */
    @FunctionalInterface
    public interface Conduct {
        void of(Socket socket) throws IOException;
    }

    private Rogue(ServerSocket server, boolean secure, Conduct conduct) {
        this.server = server;
        this.secure = secure;
        Thread.ofVirtual().start(() -> accept(conduct));
    }

    /** Without TLS. */
    public static Rogue plain(Conduct conduct) throws IOException {
        return new Rogue(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), false, conduct);
    }

    /** With TLS, which it speaks well. */
    public static Rogue secure(Conduct conduct) throws IOException {
        return new Rogue(
                TestTls.server().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                true,
                conduct);
    }

    private void accept(Conduct conduct) {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> {
                    try {
                        conduct.of(socket);
                    } catch (IOException e) {
                        // The other side left, as it should.
                    }
                });
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    /** Reads a request and its body. */
    public static void read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1);
        int length = 0;
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            if (lines.read() < 0) {
                return;
            }
        }
    }

    /** Writes text as it is. */
    public static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Its address. */
    public Endpoint at() {
        return at(secure ? "https" : "http");
    }

    /** Its address, as if it spoke that. */
    Endpoint at(String scheme) {
        return Endpoint.of(scheme + "://localhost:" + server.getLocalPort());
    }

    /** How many came. */
    public int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
