package dev.gatehouse.lake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What is kept whatever its age: all that concerns these accounts, by id or name, and these events. */
public record Holds(Set<String> accounts, Set<Long> identities) {
    /** Nothing is held. */
    public static final Holds NONE = new Holds(Set.of(), Set.of());

    public Holds {
        Set<String> lower = new HashSet<>();
        accounts.forEach(account -> lower.add(account.strip().toLowerCase(Locale.ROOT)));
        lower.remove("");
        accounts = Set.copyOf(lower);
        identities = Set.copyOf(identities);
    }
}
