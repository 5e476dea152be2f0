package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.connect.sink.net.Dialer;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/**
 * One connection to a receiver, on which nothing is ever answered. All that can be learnt is whether the other side still holds
 * its end: a read finds an end of stream once it closed it, and a reset once it closed it with something of ours unread.
 */
final class Wire implements AutoCloseable {
    /** A receiver has nothing to say; what says more than this is none. */
    private static final int MOST_READ = 64 * 1024;

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Dialer dialer;
    private final Duration timeout;
    private final Socket plain;
    private final Socket socket;

    private Wire(Dialer dialer, Duration timeout, Socket plain, Socket socket) {
        this.dialer = dialer;
        this.timeout = timeout;
        this.plain = plain;
        this.socket = socket;
    }

    /** With the receiver's name held against its certificate, as RFC 5425, section 5.2, asks. */
    static Wire open(Dialer dialer, SyslogSettings settings) throws IOException {
        Socket plain = dialer.connect(settings.host(), settings.port());
        try {
            plain.setTcpNoDelay(true);
            Socket socket = settings.tls().isPresent()
                    ? dialer.secure(plain, settings.tls().get(), settings.host())
                    : plain;
            return new Wire(dialer, settings.timeout(), plain, socket);
        } catch (IOException e) {
            dialer.hangUp(plain);
            throw e;
        }
    }

    /** Hands all of it to the network. */
    void write(List<byte[]> frames) throws IOException {
        try (var _ = dialer.limit(plain, timeout)) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (byte[] frame : frames) {
                out.write(frame);
            }
            out.flush();
        }
    }

    /**
     * Ends our side, and waits for the other to read up to there and end its own. Whoever ends his own before ours was not asked
     * to, and may have left something unread.
     */
    void finish() throws IOException {
        listen(A_MOMENT);
        try (var _ = dialer.limit(plain, timeout.multipliedBy(2))) {
            socket.shutdownOutput();
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            read();
        } catch (SocketTimeoutException e) {
            throw new SocketTimeoutException(
                    "does not close the connection when it has read all; if it never does, set confirm to none");
        }
    }

    /**
     * Listens for a time.
     *
     * @throws IOException where the other side closed its end
     */
    void listen(Duration time) throws IOException {
        try (var _ = dialer.limit(plain, timeout.plus(time))) {
            socket.setSoTimeout(Math.toIntExact(time.toMillis()));
            read();
        } catch (SocketTimeoutException _) {
            return;
        }
        throw new EOFException("closed the connection by itself");
    }

    /** Reads to the end. */
    private void read() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 10];
        int all = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all += read;
            if (all > MOST_READ) {
                throw new IOException("answers, which no receiver of syslog does");
            }
        }
    }

    /** Over TLS, the other side is told that this is the end (RFC 5425, section 4.4), if it listens at once. */
    @Override
    public void close() {
        try (var _ = dialer.limit(plain, A_MOMENT)) {
            socket.close();
        } catch (IOException _) {
            // It is closed all the same.
        } finally {
            dialer.hangUp(plain);
        }
    }
}
