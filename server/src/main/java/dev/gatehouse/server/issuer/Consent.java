package dev.gatehouse.server.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page on which somebody says that a client may act for him, and signs in for that. */
final class Consent {
    /** He signs in. */
    static final String SIGN_IN = "sign-in";

    /** He goes on with his session. */
    static final String GO_ON = "continue";

    /** He does not want it. */
    static final String DENY = "deny";

    /** The field that says for which session the page was shown. */
    static final String SEAL = "session";

    private Consent() {}

    /**
     * The page.
     *
     * @param path where the form is posted to
     * @param hidden what comes back with the form
     * @param known whose session the browser has
     * @param prove whether he must prove a second factor anew even so
     * @param words what went wrong before
     */
    static Html page(
            Client client,
            Optional<String> code,
            String path,
            Map<String, String> hidden,
            Optional<Browser.Known> known,
            boolean prove,
            Optional<String> words) {
        Html page = new Html("Sign in for " + client.name());
        words.ifPresent(page::warning);
        page.text("The program \"" + client.name() + "\" (" + client.id()
                + ") wants to act for you: whatever you may do here, it may do then. Go on only if you have just started it"
                + code.map(shown -> ", on a device that shows the code " + shown)
                        .orElse("")
                + ".");
        known.ifPresent(one -> {
            Map<String, String> sealed = new LinkedHashMap<>(hidden);
            sealed.put(SEAL, one.seal());
            page.form(path, sealed).text("You are signed in as " + one.name() + ".");
            if (prove) {
                page.text("It asks for a second factor that is proved now.")
                        .field("totp", "Code of your authenticator app", "text", "one-time-code");
            } else {
                page.optional(
                        "totp",
                        "Code of your authenticator app, if it is to do what needs a second factor",
                        "text",
                        "one-time-code");
            }
            page.button(GO_ON, "Let it act as " + one.name()).end();
        });
        page.form(path, hidden)
                .field("name", "Name", "text", "username")
                .field("password", "Password", "password", "current-password")
                .field("totp", "Code of your authenticator app", "text", "one-time-code")
                .button(SIGN_IN, "Sign in, and let it act for me")
                .end();
        return page.form(path, hidden).button(DENY, "No").end();
    }
}
