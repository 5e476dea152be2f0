package dev.gatehouse.server.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which requests may be handed on, by what they say before their body. */
final class HeadRules {
    /** No body may be larger. */
    static final long BODY = 16L << 20;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TARGET = Pattern.compile("/[!$-;=?-Z\\[\\]_a-z~|{}\"^`]*");
    private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");
    private static final Pattern FORM = Pattern.compile("(?i)application/x-www-form-urlencoded(?:\\s*;.*)?");

    private HeadRules() {}

    /** Why a request that came through the tunnel of a name does not pass; empty where it does. */
    static Optional<Refusal> objection(Name name, Head head) {
        return framing(head).or(() -> place(name, head)).or(() -> switch (name) {
            case GRAPH -> graph(head);
            case LOGIN -> login(head);
        });
    }

    private static Optional<Refusal> framing(Head head) {
        if (head.lengths().size() + head.codings().size() > 1) {
            return malformed("The request says in more than one way where its body ends.");
        }
        if (head.codings().stream().anyMatch(coding -> !coding.strip().equalsIgnoreCase("chunked"))) {
            return malformed("The only Transfer-Encoding that is taken is chunked.");
        }
        if (head.lengths().stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            return malformed("The Content-Length is no number.");
        }
        return head.lengths().stream().anyMatch(length -> Long.parseLong(length) > BODY)
                ? Optional.of(Refusal.tooLarge("The body is larger than " + BODY + " bytes."))
                : Optional.empty();
    }

    private static Optional<Refusal> place(Name name, Head head) {
        if (!METHODS.contains(head.method())) {
            return Optional.of(new Refusal(
                    405, "MethodNotAllowed", "invalid_request", "Only " + String.join(", ", METHODS) + " pass."));
        }
        List<String> hosts = head.hosts();
        if (hosts.size() != 1 || !isOf(name, hosts.getFirst())) {
            return Optional.of(new Refusal(
                    421,
                    "MisdirectedRequest",
                    "invalid_request",
                    "The tunnel is to " + name.host() + "; the request is for another host, or for none."));
        }
        if (!TARGET.matcher(head.target()).matches()) {
            return malformed("The request names no path of the host; whole URLs are not taken.");
        }
        for (String segment : head.path().split("/", -1)) {
            if (DOTS.matcher(segment).matches()) {
                return malformed("The path leads up or nowhere.");
            }
        }
        return name.has(head.path())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        404,
                        "ResourceNotFound",
                        "invalid_request",
                        name.host() + head.path() + " is nothing that Gatehouse stands in for."));
    }

    private static Optional<Refusal> graph(Head head) {
        if (head.authorizations().size() > 1) {
            return malformed("The request has more than one Authorization.");
        }
        return head.authorizations().isEmpty() || head.bearer().isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.foreign("Only a Bearer token may be shown to " + Name.GRAPH.host() + "."));
    }

    private static Optional<Refusal> login(Head head) {
        if (head.authorizations().size() > 1) {
            return malformed("The request has more than one Authorization.");
        }
        if (head.hasBody()
                && (head.types().size() != 1
                        || !FORM.matcher(head.types().getFirst().strip()).matches())) {
            return malformed("The body is no form: its Content-Type is not application/x-www-form-urlencoded.");
        }
        return FormRules.objection(head.query());
    }

    private static boolean isOf(Name name, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals(name.host()) || lower.equals(name.host() + ":443");
    }

    private static Optional<Refusal> malformed(String message) {
        return Optional.of(Refusal.malformed(message));
    }
}
