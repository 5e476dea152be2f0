package dev.gatehouse.server.proxy;

import dev.gatehouse.server.start.StartException;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the proxy listens: at an address that only this machine reaches. */
public record Loopback(InetAddress address, int port) {
    private static final Pattern FORM = Pattern.compile("(localhost|[0-9.]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public Loopback {
        if (!address.isLoopbackAddress()) {
            throw new StartException(
                    "the proxy listens on the loopback only, since whoever reaches it speaks for Microsoft's names; "
                            + address.getHostAddress() + " is reached from elsewhere. Say --listen 127.0.0.1:8999");
        }
    }

    /** Reads HOST:PORT. */
    public static Loopback of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > HIGHEST_PORT) {
            throw new StartException("--listen is an address of the loopback and a port, such as 127.0.0.1:8999; not "
                    + text.replaceAll("[^!-~]", "?"));
        }
        int port = Integer.parseInt(parts.group(2));
        if (parts.group(1).equals("localhost")) {
            return new Loopback(InetAddress.getLoopbackAddress(), port);
        }
        try {
            return new Loopback(InetAddress.ofLiteral(parts.group(1)), port);
        } catch (IllegalArgumentException e) {
            throw new StartException("--listen: " + parts.group(1) + " is no address", e);
        }
    }

    /** The URL of a proxy that listens there, on this port. */
    String url(int actual) {
        String host = address.getHostAddress();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + actual;
    }
}
