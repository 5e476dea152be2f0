package dev.gatehouse.directory;

import java.util.Optional;

/** How somebody names an account: by object id, which never changes, or by a user principal name, which may. */
public sealed interface PrincipalRef permits PrincipalId, UserPrincipalName {
    /** Reads an object id or a user principal name; empty where the text is neither. */
    static Optional<PrincipalRef> parse(String text) {
        return ObjectId.parse(text.strip()).<PrincipalRef>map(PrincipalId::new).or(() -> UserPrincipalName.parse(text));
    }
}
