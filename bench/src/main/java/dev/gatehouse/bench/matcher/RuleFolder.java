package dev.gatehouse.bench.matcher;

import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.SigmaRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** SigmaHQ's rules where they are at hand, and rules made up in their place where they are not. */
record RuleFolder(Optional<Path> folder) {
    /** Names the folder to the processes that JMH starts. */
    static final String PROPERTY = "gatehouse.bench.rules";

    private static final String AZURE = "rules/cloud/azure";
    private static final int ALL = 2_668;
    private static final int OF_AZURE = 123;
    private static final long SEED = 20_261_125;

    /** The folder of the system property, or none. */
    static RuleFolder here() {
        return new RuleFolder(
                Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).filter(Files::isDirectory));
    }

    /** What a reader of the figures has to know. */
    String says() {
        return folder.map(path -> "the rules are SigmaHQ's")
                .orElse("SigmaHQ's rules are not at hand (--rules-from): the rules are made up");
    }

    /** So many of all rules, chosen by chance but always the same; the fewer are among the more. */
    List<SigmaRule> some(int count) throws IOException {
        if (folder.isEmpty()) {
            return MadeUpRules.onProcesses(Math.min(count, ALL));
        }
        List<SigmaRule> all = read(folder.get());
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** The rules for Azure. */
    List<SigmaRule> azure() throws IOException {
        return folder.isPresent() ? List.copyOf(read(folder.get().resolve(AZURE))) : MadeUpRules.onSignIns(OF_AZURE);
    }

    private static List<SigmaRule> read(Path folder) throws IOException {
        List<SigmaRule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(found -> found.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                rules.addAll(SigmaParser.parse(folder.relativize(file).toString(), Files.readString(file))
                        .rules());
            }
        }
        return rules;
    }
}
