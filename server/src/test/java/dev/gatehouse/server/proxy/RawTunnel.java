package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection to a proxy by which any bytes can be sent, and a tunnel through it. */
final class RawTunnel implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Socket socket;

    private RawTunnel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
    }

    /** A connection to the proxy, without a tunnel. */
    static RawTunnel plain(int port) throws IOException {
        return new RawTunnel(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** A tunnel to a name, secured for it. */
    static RawTunnel to(Name name, int port, SSLContext trusting) throws IOException {
        RawTunnel plain = plain(port);
        plain.send("CONNECT " + name.host() + ":443 HTTP/1.1\r\nHost: " + name.host() + ":443\r\n\r\n");
        String answer = plain.head();
        if (!answer.startsWith("HTTP/1.1 200 ")) {
            plain.close();
            throw new IOException(answer);
        }
        SSLSocket secured = (SSLSocket) trusting.getSocketFactory().createSocket(plain.socket, name.host(), 443, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return new RawTunnel(secured);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The head of an answer, with its last line. */
    String head() throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                return text.toString();
            }
            text.append((char) one);
        }
        return text.toString();
    }

    /** An answer with a body of a length that it says. */
    String answer() throws IOException {
        String head = head();
        Optional<String> length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .findFirst();
        int bytes = length.map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .orElse(0);
        return head + new String(socket.getInputStream().readNBytes(bytes), ISO_8859_1);
    }

    /** All that comes until the other side ends the connection. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Sends a letter whenever nothing came for so long, until the other side ends the connection; says whether it did. */
    boolean trickle(int millis, int letters) throws IOException {
        socket.setSoTimeout(millis);
        for (int sent = 0; sent < letters; sent++) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                try {
                    send("x");
                } catch (IOException gone) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
