package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The containers into which diagnostic settings archive, mounted or copied again and again: a blob an hour, to which lines are
 * appended, also when the next hour has begun
 * (https://learn.microsoft.com/azure/azure-monitor/essentials/resource-logs#send-to-azure-storage).
 */
final class BlobTreeTest {
    private static final String SIGN_INS = "insights-logs-signinlogs/tenantId=8a1f0000-0000-4000-8000-000000000007";
    private static final String KEY_VAULT =
            "insights-logs-auditevent/resourceId=/SUBSCRIPTIONS/8A1F0000-0000-4000-8000-000000000009"
                    + "/RESOURCEGROUPS/IDENTITY/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/CONTOSO";

    @TempDir
    private Path folder = Path.of("");

    private Place place = new Place(folder);

    @BeforeEach
    void watch() {
        place = new Place(folder);
    }

    @Test
    void blobsOfAnHourAreReadWhileTheyGrowAndAlsoWhenTheNextHourHasBegun() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        String ten = blob(SIGN_INS, 4, 10);
        String vault = blob(KEY_VAULT, 4, 9);
        place.write(nine, records("1", "2"));
        place.write(vault, records("v1"));
        place.poll();
        place.append(nine, records("3"));
        place.write(ten, records("4"));
        place.poll();
        place.append(nine, records("5"));
        place.append(vault, records("v2"));
        place.restart();
        place.append(ten, records("6"));
        place.poll();
        place.poll();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "v1", "v2");
        assertThat(place.desk().all()).anyMatch(got -> got.origin().equals("exports/" + vault));
        assertThat(place.said()).isEmpty();
    }

    @Test
    void anHourThatCameLateIsReadLikeAnyOther() throws IOException {
        place.write(blob(SIGN_INS, 4, 11), records("eleven"));
        place.poll();
        place.write(blob(SIGN_INS, 4, 9), records("nine"));
        place.write(blob(SIGN_INS, 3, 23), records("yesterday"));
        place.poll();
        assertThat(place.ids()).startsWith("eleven").containsExactlyInAnyOrder("eleven", "nine", "yesterday");
    }

    @Test
    void aToolMayReplaceABlobByALongerOneInOneStep() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        replace(nine, records("1"));
        place.poll();
        replace(nine, records("1", "2"));
        place.poll();
        replace(nine, records("1", "2", "3"));
        place.restart();
        replace(nine, records("1", "2", "3", "4"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void whatAToolIsStillWritingIsPassedOver() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        place.write(nine, records("1"));
        place.poll();
        Path target = place.path(nine);
        for (String other :
                List.of(".azDownload-4f2c9a3e-PT1H.json", "PT1H.json.7c1d2e3f.partial", ".PT1H.json.x1Y2z3")) {
            Files.writeString(target.resolveSibling(other), records("1", "2"));
        }
        place.pollOut();
        assertThat(place.ids()).containsExactly("1");
        Files.move(target.resolveSibling("PT1H.json.7c1d2e3f.partial"), target, StandardCopyOption.REPLACE_EXISTING);
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2");
    }

    @Test
    void aBlobThatIsWrittenAgainFromItsStartIsNotReadTwiceHoweverFarThatHasCome() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        byte[] before = records("1", "2", "3", "4").getBytes(StandardCharsets.UTF_8);
        byte[] after = records("1", "2", "3", "4", "5").getBytes(StandardCharsets.UTF_8);
        place.write(nine, before);
        place.poll();
        for (int cut = 0; cut < after.length; cut += 97) {
            place.write(nine, Arrays.copyOf(after, cut));
            place.poll();
        }
        place.write(nine, after);
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4", "5");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aBlobWhoseFirstFileWasEmptyAndReplacedIsNotReadTwiceWhenItIsWrittenAgainAfterARestart() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        place.write(nine, "");
        place.poll();
        replace(nine, records("1", "2"));
        place.poll();
        place.restart();
        place.write(nine, records("1"));
        place.poll();
        place.write(nine, records("1", "2", "3"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3");
        assertThat(place.said()).isEmpty();
    }

    @Test
    void aBlobThatStaysShorterThanItWasIsReadInTheEnd() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        place.write(nine, records("1", "2", "3", "4"));
        place.poll();
        place.write(nine, records("1", "other"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4", "1", "other");
    }

    @Test
    void aMountThatNumbersFilesAnewMakesNothingBeReadTwice() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        String ten = blob(SIGN_INS, 4, 10);
        place.write(nine, records("1", "2"));
        place.write(ten, records("3"));
        place.poll();
        for (String blob : List.of(nine, ten)) {
            replace(blob, Files.readString(place.path(blob)));
        }
        place.restart();
        place.append(nine, records("4"));
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void aBlobWithAListInItIsReadAgainAndThatIsSaid() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        place.write(nine, "{\"records\":[\n" + record("1") + "\n]}");
        place.pollOut();
        replace(nine, "{\"records\":[\n" + record("1") + ",\n" + record("2") + "\n]}");
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "1", "2");
        assertThat(place.noted()).singleElement().asString().contains("changed after it was read");
    }

    @Test
    void linesMayEndAsOnWindowsAndTheLastMayLackItsEnd() throws IOException {
        String nine = blob(SIGN_INS, 4, 9);
        place.write(nine, records("1").replace("\n", "\r\n") + record("2"));
        place.poll();
        place.append(nine, "\r\n" + record("3"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "2");
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2", "3");
    }

    /** Whatever a tool does with the tree, each record comes once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyRecordComesOnceHoweverTheTreeIsKeptInStep(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, StringBuilder> account = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            String blob = blob(random.nextBoolean() ? SIGN_INS : KEY_VAULT, 4 + random.nextInt(2), random.nextInt(24));
            if (random.nextInt(3) > 0 && !account.isEmpty()) {
                blob = List.copyOf(account.keySet()).get(random.nextInt(account.size()));
            }
            StringBuilder content = account.computeIfAbsent(blob, any -> new StringBuilder());
            int before = content.length();
            for (int more = random.nextInt(4); more > 0; more--) {
                ids.add(seed + "-" + ids.size());
                content.append(record(ids.getLast())).append('\n');
            }
            bring(random, blob, content.toString(), before);
            if (random.nextInt(8) == 0) {
                place.restart();
            }
        }
        place.pollOut();
        assertThat(place.ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(place.said()).isEmpty();
    }

    /** Brings a blob into step with the account: by appending, in one step, or from its start on. */
    private void bring(Random random, String blob, String content, int before) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> replace(blob, content);
            case 1 -> {
                for (int piece = 0; piece < 3; piece++) {
                    place.write(blob, content.substring(0, random.nextInt(content.length() + 1)));
                    if (random.nextBoolean()) {
                        place.poll(Duration.ofSeconds(random.nextInt(3)));
                    }
                }
                place.write(blob, content);
            }
            default -> {
                if (Files.exists(place.path(blob)) && Files.size(place.path(blob)) == before) {
                    place.append(blob, content.substring(before));
                } else {
                    replace(blob, content);
                }
            }
        }
        if (random.nextInt(3) > 0) {
            place.poll(Duration.ofSeconds(random.nextInt(40)));
        }
    }

    private void replace(String blob, String content) throws IOException {
        Path target = place.path(blob);
        Files.createDirectories(target.getParent());
        Path other = Files.writeString(target.resolveSibling(".PT1H.json.new"), content);
        Files.move(other, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String blob(String container, int day, int hour) {
        return String.format(Locale.ROOT, "%s/y=2026/m=05/d=%02d/h=%02d/m=00/PT1H.json", container, day, hour);
    }

    private static String records(String... ids) {
        return Stream.of(ids).map(id -> record(id) + "\n").collect(Collectors.joining());
    }

    /** As large as the records of sign-ins are. */
    private static String record(String id) {
        return "{\"time\":\"2026-05-04T09:41:07.1234567Z\",\"resourceId\":\"/tenants/8a1f/providers/Microsoft.aadiam\","
                + "\"operationName\":\"Sign-in activity\",\"category\":\"SignInLogs\",\"id\":\"" + id
                + "\",\"properties\":{\"name\":\"Zoë 管理\",\"more\":\"" + "x".repeat(1200) + "\"}}";
    }
}
