package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalRef;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads an account: its name or id, or a section with that and when and why it was declared. */
final class AccountReader {
    private final Problems problems;

    AccountReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Account> read(Node node, String path) {
        return node instanceof MappingNode mapping
                ? section(mapping, path)
                : ref(node, path).map(ref -> new Account(ref, Interval.ALWAYS, "", problems.origin(node)));
    }

    private Optional<Account> section(MappingNode node, String path) {
        var section = Section.of(node, path, ConfigurationSchema.ACCOUNT, problems);
        var ref = section.get("account").flatMap(value -> ref(value, path + ".account"));
        var validity = Times.validity(section, path, "the declaration", problems);
        var reason = section.get("reason")
                .filter(value -> !Scalars.isEmpty(value))
                .flatMap(value -> Scalars.text(value, path + ".reason", ConfigType.TEXT, problems))
                .orElse("");
        return ref.flatMap(who -> validity.map(when -> new Account(who, when, reason, problems.origin(node))));
    }

    /** Who it is. */
    Optional<PrincipalRef> ref(Node node, String path) {
        return Scalars.text(node, path, ConfigType.ACCOUNT, problems).flatMap(text -> {
            var ref = PrincipalRef.parse(text);
            if (ref.isEmpty()) {
                var message = Quoted.of(text) + " is no account";
                var remedy = "copy the user principal name or the object id from the directory";
                var expected = ConfigType.ACCOUNT.description();
                problems.add(Code.BAD_ACCOUNT, problems.origin(node), message, expected, remedy);
            }
            return ref;
        });
    }
}
