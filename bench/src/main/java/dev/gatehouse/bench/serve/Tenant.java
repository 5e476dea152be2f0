package dev.gatehouse.bench.serve;

import dev.gatehouse.bench.generate.LoadExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose events are sent: those of many people, and now and then one of an emergency account, which is always an alert.
 *
 * @param audits a file that tells who holds roles
 * @param declared the file with what the tenant declares
 */
record Tenant(List<Template> everyday, List<Template> emergencies, Path audits, Path declared) {
    private static final int POOL = 20_000;
    private static final int EMERGENCY_ACCOUNTS = 50;
    private static final Pattern NAME = Pattern.compile("\"userPrincipalName\":\"[^\"]+\"");
    private static final Pattern USER = Pattern.compile("\"userId\":\"[0-9a-f-]{36}\"");

    Tenant {
        everyday = List.copyOf(everyday);
        emergencies = List.copyOf(emergencies);
    }

    /** Writes what is needed into a folder. */
    static Tenant write(Path folder, long seed) throws IOException {
        Path file = folder.resolve("load.ndjson");
        Path audits = LoadExample.write(file, POOL, seed);
        List<Template> everyday = new ArrayList<>();
        String model = "";
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.chars().allMatch(c -> c < 128)) {
                    everyday.add(new Template(line));
                    model = model.isEmpty() && isPlain(line) ? line : model;
                }
            }
        }
        Files.delete(file);
        List<Template> emergencies = new ArrayList<>();
        StringBuilder yaml = new StringBuilder("tenant: fabrikam\nemergencyAccounts:\n");
        for (int i = 0; i < EMERGENCY_ACCOUNTS; i++) {
            String name = String.format(Locale.ROOT, "bg-%02d@fabrikam.example", i);
            yaml.append("  - ").append(name).append('\n');
            emergencies.add(new Template(of(model, name, i)));
        }
        Path declared = Files.writeString(folder.resolve("gatehouse.yaml"), yaml);
        return new Tenant(everyday, emergencies, audits, declared);
    }

    /** A sign-in of a person that succeeded. */
    private static boolean isPlain(String line) {
        return line.contains("\"category\":\"SignInLogs\"")
                && line.contains("\"errorCode\":0")
                && NAME.matcher(line).find()
                && USER.matcher(line).find();
    }

    private static String of(String model, String name, int number) {
        String user = String.format(Locale.ROOT, "%08x-0000-4000-8000-0000000000e5", number);
        String named = NAME.matcher(model).replaceAll("\"userPrincipalName\":\"" + name + "\"");
        return USER.matcher(named).replaceAll("\"userId\":\"" + user + "\"");
    }
}
