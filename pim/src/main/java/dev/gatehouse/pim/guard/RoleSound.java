package dev.gatehouse.pim.guard;

import com.google.re2j.Pattern;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.pim.model.CustomRole;
import java.util.List;
import java.util.stream.Stream;

/** A role of the tenant's own is none of Microsoft's, can be told from others, and permits what can be read. */
public final class RoleSound implements Guard<Defining> {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int LONGEST_LABEL = 128;
    private static final int LONGEST_ACTION = 256;
    private static final int MOST_ACTIONS = 1000;

    /** What has a service, an entity, perhaps its properties, and a task; a custom role names each action by itself. */
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*(/[A-Za-z0-9._-]+)+");

    @Override
    public Stream<Refusal> judge(Defining wish) {
        if (RoleCatalogue.builtIn().role(wish.role()).isPresent()) {
            return Stream.of(wrong("a role that is built in cannot be made, changed or deleted", wish.role()));
        }
        return wish.after().stream()
                .flatMap(role -> Stream.of(
                                text("the name", role.name(), LONGEST_NAME, true),
                                text("the description", role.description(), LONGEST_DESCRIPTION, false),
                                text("the version", role.label(), LONGEST_LABEL, false),
                                actions(role, wish))
                        .flatMap(found -> found));
    }

    private static Stream<Refusal> text(String what, String text, int most, boolean needed) {
        if (needed && Words.isBlank(text)) {
            return Stream.of(wrong(what + " must say something", text));
        }
        if (text.length() > most) {
            return Stream.of(
                    Refusal.of(Refusal.Code.ROLE, what + " has at most so many characters", most, text.length()));
        }
        return text.codePoints().anyMatch(RoleSound::isHidden)
                ? Stream.of(wrong(what + " must have no characters that control how it is shown", ""))
                : Stream.empty();
    }

    private static boolean isHidden(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** One of which nobody knew what it permits may stay so, and so may what an import brought. */
    private static Stream<Refusal> actions(CustomRole role, Defining wish) {
        boolean unsaid = wish.before().filter(was -> was.allowed().isEmpty()).isPresent();
        if (role.allowed().isEmpty() && !unsaid) {
            return Stream.of(wrong("a role permits something: name at least one action", ""));
        }
        if (role.allowed().size() > MOST_ACTIONS) {
            return Stream.of(Refusal.of(
                    Refusal.Code.ROLE,
                    "a role permits at most so many actions",
                    MOST_ACTIONS,
                    role.allowed().size()));
        }
        List<String> strange = wish.before().map(role::beyond).orElse(role.allowed()).stream()
                .filter(action -> action.length() > LONGEST_ACTION || !ACTION.matches(action))
                .sorted()
                .limit(1)
                .toList();
        return strange.stream()
                .map(action -> wrong(
                        "an action is written as microsoft.directory/applications/basic/update is, without *",
                        action.length() > LONGEST_ACTION ? action.substring(0, LONGEST_ACTION) : action));
    }

    private static Refusal wrong(String says, Object value) {
        return Refusal.of(Refusal.Code.ROLE, says, "", value);
    }
}
