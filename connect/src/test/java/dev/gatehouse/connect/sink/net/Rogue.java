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
final class Rogue implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Thread accepting;

    /** What it does with a connection, which it closes by itself or not at all. */
    @FunctionalInterface
    interface Conduct {
        void of(Socket socket) throws IOException;
    }

    Rogue(Conduct conduct) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = Thread.ofVirtual().start(() -> accept(conduct));
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
    static void read(Socket socket) throws IOException {
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
    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    Endpoint at(String scheme) {
        return Endpoint.of(scheme + "://localhost:" + server.getLocalPort() + "/hook");
    }

    int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        accepting.join();
    }
}
