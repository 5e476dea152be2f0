package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.net.TestKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** A server of SMTP (RFC 5321) with STARTTLS and a login, which refuses what it is told to. */
final class MailHost implements AutoCloseable {
    private final ServerSocket server;
    private final TestKey key;
    private final Map<String, Deque<String>> refusals = new LinkedHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile List<String> extensions = List.of("STARTTLS", "AUTH PLAIN LOGIN");

    MailHost(TestKey key) throws IOException {
        this.key = key;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers a command that begins so with these, one after the other, instead of doing it. An empty one hangs up, (silence) says nothing. */
    MailHost refuse(String command, String... replies) {
        synchronized (refusals) {
            refusals.computeIfAbsent(command, any -> new ArrayDeque<>()).addAll(List.of(replies));
        }
        return this;
    }

    MailHost offer(String... offered) {
        extensions = List.of(offered);
        return this;
    }

    /** What it was told, but for what is in mails. */
    List<String> commands() {
        return commands;
    }

    /** What it took, each with its recipients before it. */
    List<String> mails() {
        return mails;
    }

    String onlyMail() {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> {
                    open.add(socket);
                    try (socket) {
                        new Talk(socket).hold();
                    } catch (IOException _) {
                        // The client left.
                    } finally {
                        open.remove(socket);
                    }
                });
            } catch (IOException _) {
                return;
            }
        }
    }

    private String refusal(String command) {
        synchronized (refusals) {
            for (Map.Entry<String, Deque<String>> entry : refusals.entrySet()) {
                if (command.startsWith(entry.getKey()) && !entry.getValue().isEmpty()) {
                    return entry.getValue().removeFirst();
                }
            }
        }
        return "none";
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private final class Talk {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private final StringBuilder recipients = new StringBuilder();

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
            this.out = socket.getOutputStream();
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void hold() throws IOException {
            if (!answered("(greeting)")) {
                say("220 mail.contoso.example");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!answered(line.toUpperCase(Locale.ROOT))) {
                    obey(line);
                }
                if (socket.isClosed()) {
                    return;
                }
            }
        }

        private boolean answered(String command) throws IOException {
            String refusal = refusal(command);
            if (refusal.isEmpty()) {
                socket.close();
            } else if (!refusal.equals("none") && !refusal.equals("(silence)")) {
                say(refusal);
            }
            return !refusal.equals("none");
        }

        private void obey(String line) throws IOException {
            String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (word) {
                case "EHLO" -> hello();
                case "STARTTLS" -> startTls();
                case "AUTH" -> say("235 2.7.0 welcome");
                case "MAIL", "RSET" -> {
                    recipients.setLength(0);
                    say("250 ok");
                }
                case "RCPT" -> {
                    recipients.append(line).append('\n');
                    say("250 ok");
                }
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 bye");
                    socket.close();
                }
                default -> say("502 what?");
            }
        }

        private void hello() throws IOException {
            say("250-mail.contoso.example");
            for (String extension : extensions) {
                if (!extension.equals("STARTTLS") || !(socket instanceof SSLSocket)) {
                    say("250-" + extension);
                }
            }
            say("250 8BITMIME");
        }

        private void startTls() throws IOException {
            say("220 go");
            SSLSocket tls =
                    (SSLSocket) key.server().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            socket = tls;
            in = reader(tls);
            out = tls.getOutputStream();
        }

        private void data() throws IOException {
            say("354 go on");
            StringBuilder mail = new StringBuilder(recipients);
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                mail.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
            }
            if (!answered("(content)")) {
                mails.add(mail.toString());
                say("250 taken");
            }
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
