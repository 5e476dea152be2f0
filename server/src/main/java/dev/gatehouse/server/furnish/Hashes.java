package dev.gatehouse.server.furnish;

import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.store.accounts.TokenHash;
import java.util.Base64;
import java.util.HexFormat;

/** The same hash of a secret, as the server and as the store write it. */
final class Hashes {
    private Hashes() {}

    static TokenHash stored(SecretHash hash) {
        return new TokenHash(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(hash.value())));
    }

    static SecretHash of(TokenHash hash) {
        byte[] bytes = HexFormat.of().parseHex(hash.hex());
        return new SecretHash(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
