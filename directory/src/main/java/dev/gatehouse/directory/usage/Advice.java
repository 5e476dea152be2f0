package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.RoleDefinitionId;
import java.util.List;

/** What role would have been enough. */
public sealed interface Advice {
    /**
     * Smaller roles allow all that was done.
     *
     * @param roles one, or two that allow it together
     * @param changes how many actions that change something they allow
     * @param insteadOf how many the present role allows
     */
    record Smaller(List<Suggested> roles, int changes, int insteadOf) implements Advice {
        public Smaller {
            roles = List.copyOf(roles);
        }
    }

    /** A role that is suggested. */
    record Suggested(RoleDefinitionId id, String name) {}

    /** None smaller allows all that was done. */
    record Least() implements Advice {}

    /** Nothing was done for which the role was needed. */
    record Unused() implements Advice {}

    /** It cannot be said. */
    record Untold(Reason reason) implements Advice {}

    /** Why no role can be suggested. */
    enum Reason {
        NO_DEFINITIONS("the export has no role definitions"),
        NOT_DEFINED("the export has no definition of this role"),
        UNKNOWN_OPERATIONS("only operations are seen of which it is not known what they need"),
        ELSEWHERE("what the role does in other services is not in the directory's audit"),
        READING("the role only reads, and the audit does not tell of reading");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words. */
        public String words() {
            return words;
        }
    }
}
