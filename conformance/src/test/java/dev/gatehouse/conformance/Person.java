package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.Totp;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Tab;
import dev.gatehouse.server.survival.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Somebody who has an account, and signs in on the server's pages as in a browser. */
final class Person {
    private static final String DEVICE = "/devicelogin";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final String name;
    private final Totp totp;
    private Duration ahead = STEP.negated();

    Person(String name, Totp totp) {
        this.name = name;
        this.totp = totp;
    }

    /** Enters the code that a device shows, and signs in for it. */
    void signInFor(Client client, String userCode) {
        Tab tab = new Tab();
        Answer asked = tab.press(client, DEVICE, tab.open(client, DEVICE), "next", Map.of("user_code", userCode));
        Answer done = tab.press(client, DEVICE, asked, "sign-in", typed());
        assertThat(done.body()).contains("You are signed in");
    }

    /** Signs in at the address that a tool opens the browser at; the browser brings the tool what it gets there. */
    void signInAt(Client client, URI address) {
        Tab tab = new Tab();
        Answer page = tab.open(client, address.getRawPath() + "?" + address.getRawQuery());
        assertThat(page.status()).as(address + " " + page.body()).isEqualTo(200);
        Answer done = tab.press(client, address.getRawPath(), page, "sign-in", typed());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> told = http.send(
                    HttpRequest.newBuilder(URI.create(Tab.posts(done)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(Tab.encoded(Tab.hidden(done))))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(told.statusCode()).as(told.body()).isBetween(200, 399);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Each code counts once, and those of the step before and after count too: three sign-ins without a wait. */
    private synchronized Map<String, String> typed() {
        String code = totp.codeAt(InstantSource.system().instant().plus(ahead));
        ahead = ahead.plus(STEP);
        return Map.of("name", name, "password", Installation.PASSWORD, "totp", code);
    }
}
