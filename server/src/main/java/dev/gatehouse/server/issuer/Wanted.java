package dev.gatehouse.server.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a client wants in its tokens, by the parameter {@code claims}.
 *
 * @param contexts authentication contexts that must be satisfied: a second factor is proved for them
 * @param capabilities what the client says that it can do, such as {@code cp1}: answer a challenge
 */
record Wanted(Set<String> contexts, Set<String> capabilities) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CONTEXT = Pattern.compile("c([1-9]|[1-9][0-9])");
    private static final Pattern CAPABILITY = Pattern.compile("[A-Za-z0-9]{1,20}");

    Wanted {
        contexts = Set.copyOf(contexts);
        capabilities = Set.copyOf(capabilities);
    }

    /** Nothing in particular. */
    static Wanted nothing() {
        return new Wanted(Set.of(), Set.of());
    }

    /** Reads the parameter. */
    static Wanted of(Optional<String> claims) {
        if (claims.isEmpty()) {
            return nothing();
        }
        try {
            JsonNode tree = JSON.readTree(claims.get());
            if (tree == null || !tree.isObject()) {
                throw malformed();
            }
            JsonNode token = tree.path("access_token");
            return new Wanted(checked(token.path("acrs"), CONTEXT), checked(token.path("xms_cc"), CAPABILITY));
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private static Set<String> checked(JsonNode wish, Pattern form) {
        Set<String> found = new TreeSet<>();
        Stream.concat(
                        Stream.of(wish.path("value")).filter(one -> !one.isMissingNode()),
                        StreamSupport.stream(wish.path("values").spliterator(), false))
                .forEach(one -> {
                    if (!one.isTextual() || !form.matcher(one.asText()).matches()) {
                        throw malformed();
                    }
                    found.add(one.asText());
                });
        return found;
    }

    private static OAuthException malformed() {
        return OAuthException.invalidRequest("The parameter claims is not the JSON that OpenID Connect defines.");
    }
}
