package dev.gatehouse.bench.matcher;

import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.SigmaRule;
import java.util.List;

/** Rules on a few fields, each with literals of its own that occur in no event. */
final class MadeUpRules {
    private static final List<String> PROCESSES = List.of(
            "Image|endswith: '\\tool-%1$s.exe'\n    CommandLine|contains: ' --key-%1$s'",
            "CommandLine|contains:\n      - 'payload-%1$s'\n      - '/drop%1$s/'",
            "ParentImage|endswith: '\\parent-%1$s.exe'\n    Image|endswith: '\\cmd.exe'",
            "OriginalFileName: 'implant%1$s.dll'",
            "User|contains: 'svc-%1$s'\n    ParentCommandLine|contains: 'stage-%1$s'",
            "TargetObject|contains: '\\Run\\evil-%1$s'",
            "Description: 'Remote helper %1$s'");
    private static final List<String> SIGN_INS = List.of(
            "UserPrincipalName|contains: 'intruder-%1$s'",
            "UserAgent|contains: 'tool-%1$s/'", "AppDisplayName|endswith: ' backdoor %1$s'", "ResultType: '9%1$s'");

    private MadeUpRules() {}

    /** Rules on processes and what they do. */
    static List<SigmaRule> onProcesses(int count) {
        return rules(count, "product: windows", PROCESSES);
    }

    /** Rules on sign-ins. */
    static List<SigmaRule> onSignIns(int count) {
        return rules(count, "product: azure\n  service: signinlogs", SIGN_INS);
    }

    private static List<SigmaRule> rules(int count, String logSource, List<String> tests) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String literal = Integer.toString(100_000 + i * 7);
            yaml.append("---\ntitle: Made up ")
                    .append(i)
                    .append("\nlogsource:\n  ")
                    .append(logSource)
                    .append("\ndetection:\n  selection:\n    ")
                    .append(tests.get(i % tests.size()).formatted(literal))
                    .append("\n  condition: selection\n");
        }
        return SigmaParser.parse("made-up.yml", yaml.toString()).rules();
    }
}
