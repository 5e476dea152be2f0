package dev.gatehouse.detection.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.directory.posture.Tier;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what the organisation wants of its tenant's state. */
final class PostureReader {
    private static final String PATH = ConfigurationSchema.POSTURE;
    private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("[1-9]\\d{0,4}");

    private final Problems problems;

    PostureReader(Problems problems) {
        this.problems = problems;
    }

    PostureSettings read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return PostureSettings.DEFAULT;
        }
        var section = Section.of(mapping, PATH, ConfigurationSchema.key(PATH).keys(), problems);
        Baseline.Limits usual = Baseline.Limits.DEFAULT;
        return new PostureSettings(
                section.get("privilegedNames").flatMap(this::pattern).orElse(PostureSettings.DEFAULT.privilegedNames()),
                new Baseline.Limits(
                        number(section, "globalAdministrators").orElse(usual.globalAdministrators()),
                        number(section, "unusedDays").map(Duration::ofDays).orElse(usual.unused()),
                        number(section, "activationHours")
                                .map(Duration::ofHours)
                                .orElse(usual.activation()),
                        number(section, "emergencyAccounts").orElse(usual.emergencyAccounts()),
                        number(section, "owners").orElse(usual.owners()),
                        number(section, "permanentOwners").orElse(usual.permanentOwners())),
                section.get("tiers")
                        .map(value -> tiers(value, "tiers", new RoleNames(RoleCatalogue.builtIn(), problems)::role))
                        .orElse(Map.of()),
                section.get("accountTiers")
                        .map(value -> tiers(value, "accountTiers", new AccountReader(problems)::ref))
                        .orElse(Map.of()));
    }

    private Optional<Pattern> pattern(Node node) {
        return Scalars.text(node, PATH + ".privilegedNames", ConfigType.PATTERN, problems)
                .flatMap(text -> {
                    try {
                        return Optional.of(PostureSettings.pattern(text));
                    } catch (PatternSyntaxException e) {
                        return bad(
                                node,
                                Quoted.of(text) + " is no regular expression: " + e.getDescription(),
                                ConfigType.PATTERN,
                                "write one such as '^adm_'");
                    }
                });
    }

    private Optional<Integer> number(Section section, String key) {
        return section.get(key)
                .flatMap(node -> Scalars.text(node, PATH + "." + key, ConfigType.WHOLE, problems)
                        .flatMap(text -> WHOLE.matcher(text).matches()
                                ? Optional.of(Integer.valueOf(text))
                                : bad(
                                        node,
                                        Quoted.of(text) + " is no such number",
                                        ConfigType.WHOLE,
                                        "write a number, such as 4")));
    }

    /** A section of tiers, by whatever its keys name. */
    private <K> Map<K, Tier> tiers(Node node, String key, BiFunction<Node, String, Optional<K>> who) {
        var tiers = new LinkedHashMap<K, Tier>();
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH + "." + key, ConfigType.SECTION, Scalars.kind(node));
            return tiers;
        }
        for (var tuple : mapping.getValue()) {
            var named = who.apply(tuple.getKeyNode(), "a key of " + PATH + "." + key);
            var tier = tier(tuple.getValueNode());
            if (named.isPresent() && tier.isPresent() && tiers.putIfAbsent(named.get(), tier.get()) != null) {
                Section.repeated(tuple.getKeyNode(), named.get().toString(), problems);
            }
        }
        return tiers;
    }

    private Optional<Tier> tier(Node node) {
        return Scalars.text(node, PATH + ".tiers", ConfigType.TIER, problems).flatMap(text -> {
            Optional<Tier> tier = Arrays.stream(Tier.values())
                    .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst();
            String all = Arrays.stream(Tier.values())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return tier.isPresent()
                    ? tier
                    : bad(node, Quoted.of(text) + " is no tier", ConfigType.TIER, "write one of " + all);
        });
    }

    private <T> Optional<T> bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
        return Optional.empty();
    }
}
