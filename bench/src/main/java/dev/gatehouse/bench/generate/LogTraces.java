package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a tenant's logs leave in its directory, so that an export of it tells of the same people and things. */
final class LogTraces {
    private static final String ELIGIBLE = "Add eligible member to role in PIM completed (timebound)";
    private static final String MEMBER = "Add member to group";

    private final Story story;

    LogTraces(Story story) {
        this.story = story;
    }

    /** When each was last seen to sign in, or to do something, by object id. */
    Map<String, Instant> signIns() {
        Map<String, Instant> last = new LinkedHashMap<>();
        for (SignIn signIn : story.events(SignIn.class)) {
            if (signIn.subject() instanceof Person person && signIn.outcome() == Outcome.SUCCESS) {
                last.merge(person.id(), signIn.time(), LogTraces::later);
            }
        }
        for (Audit audit : story.events(Audit.class)) {
            if (audit.actor() instanceof Actor.User user) {
                last.merge(user.person().id(), audit.time(), LogTraces::later);
            }
        }
        return last;
    }

    /** The roles for which somebody was made eligible. */
    List<Held> eligibilities() {
        List<Held> given = new ArrayList<>();
        for (Audit audit : story.events(Audit.class)) {
            if (audit.activity().equals(ELIGIBLE)) {
                given.add(new Held(
                        target(audit, "User").id(),
                        Held.USER,
                        target(audit, "Role").id(),
                        "/",
                        audit.time(),
                        detail(audit, "ExpirationTime").map(Instant::parse)));
            }
        }
        return given;
    }

    /** The groups to which somebody was added, with those as members and nobody else. */
    List<DirectoryGroup> groups() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, TreeSet<String>> members = new LinkedHashMap<>();
        for (Audit audit : story.events(Audit.class)) {
            if (audit.activity().equals(MEMBER)) {
                Target member = target(audit, "User");
                String id = change(member, "Group.ObjectID");
                names.put(id, change(member, "Group.DisplayName"));
                members.computeIfAbsent(id, any -> new TreeSet<>()).add(member.id());
            }
        }
        return names.entrySet().stream()
                .map(group -> new DirectoryGroup(
                        group.getKey(),
                        group.getValue(),
                        false,
                        List.copyOf(members.getOrDefault(group.getKey(), new TreeSet<>())),
                        List.of(),
                        List.of()))
                .toList();
    }

    private static Target target(Audit audit, String type) {
        return audit.targets().stream()
                .filter(target -> target.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> detail(Audit audit, String name) {
        return audit.details().stream()
                .filter(detail -> detail.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String change(Target target, String name) {
        return target.changes().stream()
                .filter(change -> change.name().equals(name))
                .map(change -> change.newValue().replace("\"", ""))
                .findFirst()
                .orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
