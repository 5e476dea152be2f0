package dev.gatehouse.server.issuer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parameters of a request; those that nobody asks for are passed over, as OAuth wants it. */
final class Form {
    private static final int LONGEST = 4_096;

    private final Map<String, List<String>> all;

    Form(MultivaluedMap<String, String> all) {
        this.all = new TreeMap<>(all);
    }

    /** What is given once under a name; empty where it is not given, or nothing. */
    Optional<String> one(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthException.invalidRequest("The parameter " + name + " is given more than once.");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst().map(value -> bounded(name, value));
    }

    /** The same, which must be given. */
    String needed(String name) {
        // Microsoft's clients show this number to people.
        return one(name)
                .orElseThrow(() -> OAuthException.invalidRequest(
                        "AADSTS900144: The request must contain the parameter '" + name + "'."));
    }

    private static String bounded(String name, String value) {
        if (value.length() > LONGEST) {
            throw OAuthException.invalidRequest("The parameter " + name + " is too long.");
        }
        return value;
    }
}
