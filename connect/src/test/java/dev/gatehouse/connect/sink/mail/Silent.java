package dev.gatehouse.connect.sink.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A server that lets everybody connect, and says nothing. */
final class Silent implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    Silent() throws IOException {}

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
