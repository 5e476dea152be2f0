package dev.gatehouse.server.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where the server listens. */
public final class Port {
    private Port() {}

    /**
     * Tries whether the server can listen there.
     *
     * @throws StartException where it cannot
     */
    public static void check(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new StartException("there is no host " + host + "; name one of this machine with --host");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException e) {
            throw new StartException(
                    "cannot listen on port " + port + " of " + host + ": " + e.getMessage()
                            + "; end what uses it, or name another with --port N",
                    e);
        } catch (IOException e) {
            throw new StartException("cannot listen on port " + port + " of " + host + ": " + e.getMessage(), e);
        }
    }
}
