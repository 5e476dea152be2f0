package dev.gatehouse.server.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a client asks for a code, by way of the browser.
 *
 * @param client it
 * @param redirect where the browser is to bring the code
 */
record CodeRequest(Client client, String redirect, Form form) {
    /** How codes come back. */
    static final List<String> MODES = List.of("query", "form_post");

    private static final String QUERY = MODES.getFirst();
    private static final String POSTED = MODES.getLast();
    private static final int LONGEST_NONCE = 500;
    private static final Duration OLDEST = Duration.ofHours(10);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** What goes with the page and comes back with its form. */
    private static final List<String> CARRIED = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "claims",
            "prompt",
            "max_age");

    /**
     * Reads who asks; what is wrong with this is told to the person, for nobody else can be trusted to.
     *
     * @throws OAuthException where no client of ours would ask so
     */
    static CodeRequest of(Form form, Clients clients) {
        Client client = clients.find(form.needed("client_id"))
                .orElseThrow(
                        () -> OAuthException.invalidRequest("AADSTS700016: There is no application with this id."));
        String redirect = form.needed("redirect_uri");
        if (!Redirects.allow(client.redirects(), redirect)) {
            throw OAuthException.invalidRequest("AADSTS50011: The redirect_uri is not one of " + client.name() + "'s.");
        }
        return new CodeRequest(client, redirect, form);
    }

    /** What of the rest a sign-in must know. */
    record Terms(
            Scope scope,
            Optional<String> nonce,
            Optional<String> challenge,
            Wanted wanted,
            Optional<Duration> age,
            boolean silent) {
        /** Whether a second factor that was proved then is enough. */
        boolean isRecent(Instant proven, InstantSource clock) {
            return wanted.contexts().isEmpty()
                    && !proven.plus(age.orElse(OLDEST)).isBefore(clock.instant())
                    && !age.equals(Optional.of(Duration.ZERO));
        }
    }

    /**
     * Reads the rest; what is wrong with that is told to the client.
     *
     * @throws OAuthException where it cannot be had
     */
    Terms terms(String here) {
        if (!form.needed("response_type").equals("code")) {
            throw OAuthException.of("unsupported_response_type", "Only codes are given: response_type=code.");
        }
        if (!MODES.contains(mode())) {
            throw OAuthException.invalidRequest(
                    "Codes come back in the query or in a form: response_mode=query or form_post.");
        }
        Optional<String> nonce = form.one("nonce");
        if (nonce.filter(text -> text.length() > LONGEST_NONCE).isPresent()) {
            throw OAuthException.invalidRequest("The parameter nonce is too long.");
        }
        List<String> prompts = List.of(form.one("prompt").orElse("").split(" "));
        return new Terms(
                Scope.of(form.needed("scope"), here),
                nonce,
                Pkce.challenge(client, form.one("code_challenge"), form.one("code_challenge_method")),
                Wanted.of(form.one("claims")),
                prompts.contains("login") ? Optional.of(Duration.ZERO) : age(),
                prompts.contains("none"));
    }

    private Optional<Duration> age() {
        return form.one("max_age").map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw OAuthException.invalidRequest("The parameter max_age is a number of seconds.");
            }
            return Duration.ofSeconds(Math.min(Long.parseLong(text), OLDEST.toSeconds()));
        });
    }

    /** The fields that a page carries for it. */
    Map<String, String> carried() {
        Map<String, String> hidden = new LinkedHashMap<>();
        CARRIED.forEach(name -> form.one(name).ifPresent(value -> hidden.put(name, value)));
        return hidden;
    }

    /** Back to the client with a code. */
    WayBack back(String code) {
        return redirect(Map.of("code", code));
    }

    /** Back to the client with an error. */
    WayBack back(OAuthException error) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("error", error.error());
        all.put("error_description", error.description());
        return redirect(all);
    }

    private WayBack redirect(Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        form.one("state").ifPresent(state -> all.put("state", state));
        return new WayBack(redirect, all, mode().equals(POSTED));
    }

    private String mode() {
        return form.one("response_mode").orElse(QUERY);
    }
}
