package dev.gatehouse.server.api;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.port.Accounts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever changes something: the person, also where a token of his calls.
 *
 * @param name under which it is shown who did it
 * @param known the ids and names, in lower case, by which logs may call him
 */
record Acting(Actor actor, String name, Set<String> known) {
    Acting {
        known = Set.copyOf(known);
    }

    static Acting of(Caller caller, Accounts accounts) {
        Optional<Account> account = caller.account().flatMap(accounts::find);
        String name = account.map(found -> found.name().value()).orElse(caller.name());
        Set<String> known = new HashSet<>(List.of(lower(name), lower(caller.id())));
        account.ifPresent(found -> known.add(lower(found.id().toString())));
        // What an OpenID provider vouches for is written as issuer|subject.
        known.add(lower(caller.id().substring(caller.id().lastIndexOf('|') + 1)));
        caller.vouched().ifPresent(vouched -> {
            known.add(lower(vouched.name()));
            known.add(lower(vouched.subject()));
            known.add(lower(vouched.subject().substring(vouched.subject().lastIndexOf('|') + 1)));
        });
        known.remove("");
        return new Acting(Actors.of(caller, name), name, known);
    }

    /** Whether an id or a name is his; so is a name at a domain where his own has none. */
    boolean is(String idOrName) {
        String asked = lower(idOrName);
        int at = asked.indexOf('@');
        return known.contains(asked) || (at > 0 && known.contains(asked.substring(0, at)));
    }

    /** Whether that is his account by all that is known of it: by this name, by another one or by its id. */
    boolean goesBy(String name, Context context) {
        return isSame(name)
                || context.find(name, name)
                        .filter(who -> who.names().stream().anyMatch(this::is)
                                || who.id()
                                        .map(Object::toString)
                                        .filter(this::is)
                                        .isPresent())
                        .isPresent();
    }

    /** Whether he goes by that name, with or without a domain. */
    boolean isSame(String name) {
        String start = lower(name) + "@";
        return is(name) || known.stream().anyMatch(each -> each.startsWith(start));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
