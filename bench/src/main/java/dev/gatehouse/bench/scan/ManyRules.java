package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Writes Sigma rules on a few fields of sign-ins, every one with literals of its own that occur in no event. */
final class ManyRules {
    private static final List<String> TESTS = List.of(
            "UserPrincipalName|contains: 'intruder-%1$s'",
            "UserAgent|contains: 'tool-%1$s/'",
            "UserPrincipalName|startswith: 'sprayed-%1$s@'",
            "AppDisplayName|endswith: ' backdoor %1$s'",
            "IPAddress: '203.0.113.%2$d'\n        UserAgent|contains: 'kit-%1$s'",
            "ResultType: '9%1$s'");

    private ManyRules() {}

    /** Writes so many rules into a folder. */
    static void write(Path folder, int rules) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < rules; i++) {
            Files.writeString(folder.resolve("rule-" + i + ".yml"), rule(i), StandardCharsets.UTF_8);
        }
    }

    static String rule(int number) {
        String literal = Integer.toString(100_000 + number * 7);
        String test = TESTS.get(number % TESTS.size()).formatted(literal, number % 254 + 1);
        UUID id = UUID.nameUUIDFromBytes(("rule " + number).getBytes(StandardCharsets.US_ASCII));
        return """
                title: Benchmark rule %d
                id: %s
                status: experimental
                description: Holds for no event; it is there to be evaluated.
                logsource:
                    product: azure
                    service: signinlogs
                detection:
                    selection:
                        %s
                    condition: selection
                level: low
                """.formatted(number, id, test);
    }
}
