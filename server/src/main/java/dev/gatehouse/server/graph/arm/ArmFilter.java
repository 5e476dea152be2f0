package dev.gatehouse.server.graph.arm;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.GraphException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a collection is wanted: the functions that Azure has for it.
 *
 * @param mine in what way it is the caller's
 * @param atScope whether nothing below the scope is wanted
 * @param principal for whom it must be
 * @param status what must have become of it
 */
record ArmFilter(Mine mine, boolean atScope, Optional<PrincipalId> principal, Optional<String> status) {
    private static final Pattern EQUALS =
            Pattern.compile("(principalId|assignedTo|status)(?: eq |\\()'([^']{1,100})'\\)?", Pattern.CASE_INSENSITIVE);

    /** In what way something is the caller's. */
    enum Mine {
        NOT,
        TARGET,
        REQUESTOR,
        APPROVER
    }

    static ArmFilter of(Call call) {
        String text = call.options().getOrDefault("$filter", "").strip();
        ArmFilter filter = new ArmFilter(Mine.NOT, false, Optional.empty(), Optional.empty());
        if (!text.isEmpty()) {
            for (String term : text.split("(?i)\\s+and\\s+", -1)) {
                filter = filter.and(term.strip());
            }
        }
        return filter;
    }

    private ArmFilter and(String term) {
        return switch (term.toLowerCase(Locale.ROOT)) {
            case "astarget()" -> new ArmFilter(Mine.TARGET, atScope, principal, status);
            case "asrequestor()" -> new ArmFilter(Mine.REQUESTOR, atScope, principal, status);
            case "asapprover()" -> new ArmFilter(Mine.APPROVER, atScope, principal, status);
            case "atscope()" -> new ArmFilter(mine, true, principal, status);
            default -> equal(term);
        };
    }

    private ArmFilter equal(String term) {
        Matcher equal = EQUALS.matcher(term);
        if (!equal.matches()) {
            throw unknown();
        }
        if (equal.group(1).equalsIgnoreCase("status")) {
            return new ArmFilter(mine, atScope, principal, Optional.of(equal.group(2)));
        }
        PrincipalId who = ObjectId.parse(equal.group(2)).map(PrincipalId::new).orElseThrow(ArmFilter::unknown);
        return new ArmFilter(mine, atScope, Optional.of(who), status);
    }

    private static GraphException unknown() {
        return new GraphException(
                400,
                "InvalidFilter",
                "The filter is not supported. There are asTarget(), asRequestor(), asApprover(), atScope(), principalId eq"
                        + " '{id}', assignedTo('{id}') and status eq '...', joined by 'and'.");
    }
}
