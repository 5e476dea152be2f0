package dev.gatehouse.directory;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A user principal name or an e-mail address, normalised to lower case, as directories compare them. Knows the two forms
 * behind which Entra hides the name that a person would write:
 *
 * <ul>
 *   <li>a guest, {@code kim_fabrikam.example#ext#@contoso.onmicrosoft.com}, is {@code kim@fabrikam.example}: the last
 *       underscore stands for the at sign, since no domain has one;
 *   <li>a deleted user, {@code 0a1b…(32 digits)kim@contoso.example}, is {@code kim@contoso.example}, and the digits are
 *       the object id.
 * </ul>
 */
public record UserPrincipalName(String value) implements PrincipalRef {
    private static final String GUEST_MARK = "#ext#";
    private static final int PREFIX = 32;
    private static final int LONGEST = 1_024;

    public UserPrincipalName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isName(value)) {
            throw new IllegalArgumentException("not a user principal name: " + value);
        }
    }

    /** The name; throws where the text is none. */
    public static UserPrincipalName of(String text) {
        return new UserPrincipalName(text);
    }

    /** The name, or empty where the text is none. */
    public static Optional<UserPrincipalName> parse(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        return isName(name) ? Optional.of(new UserPrincipalName(name)) : Optional.empty();
    }

    /** Whether this is the name of a guest in the tenant that invited him. */
    public boolean isGuest() {
        return value.contains(GUEST_MARK);
    }

    /** Whether this is the name that a user got when he was deleted. */
    public boolean isDeleted() {
        return deletedObject().isPresent();
    }

    /** The object id that a deleted user's name begins with. */
    public Optional<ObjectId> deletedObject() {
        return value.indexOf('@') > PREFIX ? ObjectId.parseUndashed(value.substring(0, PREFIX)) : Optional.empty();
    }

    /** The name before the user was deleted and, for a guest, before he was invited: his own address. */
    public UserPrincipalName original() {
        if (isDeleted()) {
            return new UserPrincipalName(value.substring(PREFIX)).original();
        }
        int mark = value.indexOf(GUEST_MARK);
        int at = value.lastIndexOf('_', Math.max(mark, 0));
        if (mark < 0 || at <= 0) {
            return this;
        }
        return parse(value.substring(0, at) + '@' + value.substring(at + 1, mark))
                .orElse(this);
    }

    /** Every name under which a log may speak of the same account: this one, the one before deletion, the original. */
    public Set<UserPrincipalName> aliases() {
        var names = new LinkedHashSet<UserPrincipalName>();
        names.add(this);
        if (isDeleted()) {
            names.add(new UserPrincipalName(value.substring(PREFIX)));
        }
        names.add(original());
        return names;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isName(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
