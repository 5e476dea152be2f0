package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens sockets that reach only where they may, and that come to an end. For any number of threads. */
public final class Dialer implements AutoCloseable {
    private final Reach reach;
    private final Duration patience;
    private final ScheduledExecutorService alarm;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /**
     * A dialer.
     *
     * @param patience how long it may take to connect to one address, and how long a socket waits for something to read
     */
    public Dialer(Reach reach, Duration patience) {
        this.reach = requireNonNull(reach, "reach is null");
        this.patience = requireNonNull(patience, "patience is null");
        this.alarm = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sink-alarm").factory());
    }

    /** What is done with a socket for a time: when that is over, the socket is closed under it. */
    public static final class Limit implements AutoCloseable {
        private final Future<?> end;

        private Limit(Future<?> end) {
            this.end = end;
        }

        @Override
        public void close() {
            boolean _ = end.cancel(false);
        }
    }

    /**
     * Connects to the first address of a host that answers. The socket's address bears the name that was asked for, and no other.
     *
     * @throws IOException where none may be reached, or none answers
     */
    public Socket connect(String host, int port) throws IOException {
        IOException failure = new SocketException(host + " has no address");
        for (InetAddress address : reach.resolve(host)) {
            Socket socket = new Socket();
            open.add(socket);
            try {
                InetAddress named = InetAddress.getByAddress(host, address.getAddress());
                socket.connect(new InetSocketAddress(named, port), Math.toIntExact(patience.toMillis()));
                socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
                socket.setKeepAlive(true);
                if (isClosed) {
                    throw new SocketException("the sink is closed");
                }
                return socket;
            } catch (IOException e) {
                hangUp(socket);
                failure = e;
            }
        }
        throw failure;
    }

    /**
     * TLS over a socket that this dialer connected, with the host's name held against the certificate that it shows.
     *
     * @throws IOException where it is another, or nobody vouches for it
     */
    public SSLSocket secure(Socket plain, PemTls tls, String host) throws IOException {
        SSLSocket socket =
                (SSLSocket) tls.context().getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        try (var _ = limit(plain, patience)) {
            socket.startHandshake();
        }
        return socket;
    }

    /** Closes the socket under whoever uses it, unless the limit is closed before. */
    public Limit limit(Socket socket, Duration time) throws SocketException {
        try {
            return new Limit(alarm.schedule(() -> hangUp(socket), time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            hangUp(socket);
            throw new SocketException("the sink is closed", e);
        }
    }

    /** Closes a socket, whatever state it is in. */
    public void hangUp(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        isClosed = true;
        var _ = alarm.shutdownNow();
        open.forEach(this::hangUp);
    }
}
