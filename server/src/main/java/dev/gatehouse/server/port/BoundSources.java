package dev.gatehouse.server.port;

import dev.gatehouse.server.identity.SourceBinding;
import java.util.List;
import java.util.Optional;

/** Finds what tokens may send. */
public final class BoundSources {
    private BoundSources() {}

    /** What each token of a source may send that nobody revoked, whether it still holds or ran out. */
    public static List<SourceBinding> of(TokenStore tokens) {
        return tokens.page(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(token -> token.revoked().isEmpty())
                .flatMap(token -> token.source().stream())
                .toList();
    }
}
