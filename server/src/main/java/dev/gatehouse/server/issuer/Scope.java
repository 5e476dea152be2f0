package dev.gatehouse.server.issuer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a client asks for: a resource, what of it, and words of OpenID Connect.
 *
 * @param text as it was asked for
 * @param values what of the resource
 */
record Scope(String text, Resource resource, Set<String> values, Set<String> openid) {
    /** All that the client may. */
    static final String DEFAULT = ".default";

    private static final Set<String> OPENID = Set.of("openid", "profile", "email", "offline_access");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int MOST = 60;

    Scope {
        requireNonNull(text, "text is null");
        requireNonNull(resource, "resource is null");
        values = Set.copyOf(values);
        openid = Set.copyOf(openid);
    }

    /**
     * Reads one.
     *
     * @param here the server's own URL, by which Graph can be named, too
     */
    static Scope of(String text, String here) {
        return read(text, here::equals);
    }

    /** Reads one that was kept; it names this server by none of its hosts. */
    static Scope kept(String canonical) {
        return read(canonical, _ -> false);
    }

    /** The text, for keeping: by whatever host the server was named, it is Graph whose tokens are meant. */
    String canonical() {
        return Arrays.stream(text.split(" +")).map(this::canonical).collect(Collectors.joining(" "));
    }

    private String canonical(String word) {
        int slash = word.lastIndexOf('/');
        return slash < 0 || Resource.named(name(word, slash)).isPresent()
                ? word
                : resource.audience() + word.substring(slash);
    }

    private static Scope read(String text, Predicate<String> isHere) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split(" +", MOST + 1)) {
            words.add(word);
        }
        if (words.size() > MOST) {
            throw invalid("more than " + MOST + " words");
        }
        Set<String> openid = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        Optional<Resource> resource = Optional.empty();
        for (String word : words) {
            if (OPENID.contains(word)) {
                openid.add(word);
                continue;
            }
            int slash = word.lastIndexOf('/');
            String value = word.substring(slash + 1);
            Resource named = slash < 0 ? Resource.GRAPH : resource(name(word, slash), isHere);
            if (!VALUE.matcher(value).matches()) {
                throw invalid("a word that is none");
            }
            if (resource.isPresent() && resource.get() != named) {
                throw OAuthException.of(
                        "invalid_scope",
                        "AADSTS28000: The scope names several resources; ask for one after the other.");
            }
            resource = Optional.of(named);
            values.add(value);
        }
        return new Scope(text.strip(), resource.orElse(Resource.GRAPH), values, openid);
    }

    /** Whether it is all that the client may, and nothing else. */
    boolean isDefault() {
        return values.equals(Set.of(DEFAULT));
    }

    private static String name(String word, int slash) {
        return word.substring(0, slash).replaceAll("/+$", "");
    }

    private static Resource resource(String name, Predicate<String> isHere) {
        return isHere.test(name)
                ? Resource.GRAPH
                : Resource.named(name)
                        .orElseThrow(() -> OAuthException.of(
                                "invalid_scope",
                                "AADSTS500011: Tokens are issued for https://graph.microsoft.com, not for what the scope"
                                        + " names."));
    }

    private static OAuthException invalid(String why) {
        return OAuthException.of("invalid_scope", "AADSTS70011: The scope cannot be understood: " + why + ".");
    }
}
