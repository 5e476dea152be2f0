package dev.gatehouse.server.identity;

import java.util.Locale;
import java.util.Optional;

/** The name under which somebody signs in: in lower case, so that two names never differ by case alone. */
public record AccountName(String value) {
    /** What a name may look like, in words. */
    public static final String FORM = "1 to 100 of: letters a to z, digits, and . _ @ + -";

    private static final int LONGEST = 100;

    public AccountName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a name: it must be " + FORM);
        }
    }

    /** The name that somebody typed; empty where it cannot be one. */
    public static Optional<AccountName> of(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return isValid(name) ? Optional.of(new AccountName(name)) : Optional.empty();
    }

    private static boolean isValid(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.chars().allMatch(AccountName::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || "._@+-".indexOf(character) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
