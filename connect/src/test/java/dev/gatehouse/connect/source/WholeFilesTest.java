package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.line;
import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFilesTest {
    private static final Duration SETTLED = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    private Place place = new Place(folder);

    @BeforeEach
    void watch() {
        place = new Place(folder);
    }

    @Test
    void aDocumentIsReadWhenItHasNotChangedForAWhile() throws IOException {
        place.write("a.json", "{\"value\":[" + line("1"));
        place.poll();
        place.poll(Duration.ofSeconds(4));
        place.append("a.json", "," + line("2") + "]}");
        place.poll(Duration.ofSeconds(4));
        place.poll(Duration.ofSeconds(4));
        assertThat(place.ids()).isEmpty();
        place.poll(Duration.ofSeconds(1));
        assertThat(place.ids()).containsExactly("1", "2");
        place.poll(Duration.ofMinutes(5));
        place.restart();
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "2");
        assertThat(place.watched().status().filesRead()).isEqualTo(1);
    }

    @Test
    void aPrettyPrintedDocumentIsReadWhole() throws IOException {
        place.write("a.json", "[\n  {\n    \"id\": \"1\"\n  },\n  {\n    \"id\": \"2\"\n  }\n]\n");
        place.poll();
        assertThat(place.ids()).isEmpty();
        place.poll(SETTLED);
        assertThat(place.ids()).containsExactly("1", "2");
    }

    @Test
    void aDocumentThatChangesAfterItWasReadIsReadAgainAndThisIsSaidOnce() throws IOException {
        place.write("a.json", "{\"value\":[\n" + line("1") + "]}");
        place.pollOut();
        assertThat(place.noted()).isEmpty();
        for (int i = 0; i < 2; i++) {
            place.append("a.json", "\n{\"value\":[" + line("2") + "]}");
            place.pollOut();
        }
        assertThat(place.ids()).containsExactly("1", "1", "2", "1", "2", "2");
        assertThat(place.noted()).containsExactly("a.json changed after it was read, and is read again from its start");
    }

    @Test
    void aDocumentThatTurnsOutToBeALineIsReadAsLinesFromItsStart() throws IOException {
        place.write("a.json", "{\"value\":[" + line("1") + "]}");
        place.pollOut();
        place.append("a.json", "\n{\"value\":[" + line("2") + "]}\n");
        place.poll();
        place.append("a.json", lines("3"));
        place.poll();
        assertThat(place.ids()).containsExactly("1", "1", "2", "3");
        assertThat(place.noted()).hasSize(1);
    }

    @Test
    void aDocumentThatIsReplacedUnderItsNameIsReadAndThisIsSaid() throws IOException {
        place.write("a.json", "{\"value\":[" + line("1") + "]}");
        place.pollOut();
        place.write("a.json.tmp", "{\"value\":[" + line("1") + "," + line("2") + "]}");
        Files.delete(place.path("a.json"));
        place.rename("a.json.tmp", "a.json");
        place.pollOut();
        assertThat(place.ids()).containsExactly("1", "1", "2");
        assertThat(place.noted()).hasSize(1);
    }

    @Test
    void aDocumentThatIsMovedIsNotReadAgain() throws IOException {
        place.write("a.json", "{\"value\":[" + line("1") + "]}");
        place.pollOut();
        place.rename("a.json", "done/a.json");
        place.pollOut();
        place.rename("done/a.json", "done/b.json");
        place.restart();
        place.pollOut();
        assertThat(place.ids()).containsExactly("1");
    }

    @Test
    void csvAndXmlAndQueryResultsAreReadWhole() throws IOException {
        place.write("a.csv", "TimeGenerated,Operation,UserId,Parameters\n2026-05-04T09:00:00Z,b,c,d\n");
        place.write("b.json", """
                {"tables":[{"name":"PrimaryResult","columns":[{"name":"id","type":"string"},
                {"name":"TimeGenerated","type":"datetime"}],"rows":[["2","2026-05-04T09:00:00Z"]]}]}""");
        place.write("c.xml", """
                <Events><Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System>\
                <EventID>4624</EventID><Channel>Security</Channel></System></Event></Events>""");
        place.poll();
        assertThat(place.ids()).isEmpty();
        place.poll(SETTLED);
        assertThat(place.desk().all())
                .extracting(Desk.Got::origin)
                .containsExactlyInAnyOrder("exports/a.csv", "exports/b.json", "exports/c.xml");
        assertThat(place.ids()).contains("2");
    }

    @Test
    void archivesAndCompressedFilesAreReadMemberByMember() throws IOException {
        place.write("a.gz", gzip(lines("1", "2")));
        place.write("b.zip", zip("x.ndjson", lines("3"), "y.json", "[" + line("4") + "]"));
        place.write("c.json", ("\uFEFF" + lines("5")).getBytes(StandardCharsets.UTF_16LE));
        place.poll();
        place.poll(SETTLED);
        assertThat(place.desk().all())
                .extracting(got -> got.id() + " " + got.origin())
                .containsExactlyInAnyOrder(
                        "1 exports/a.gz",
                        "2 exports/a.gz",
                        "3 exports/b.zip!/x.ndjson",
                        "4 exports/b.zip!/y.json",
                        "5 exports/c.json");
        assertThat(place.desk().offsets()).containsOnlyKeys("exports/a.gz", "exports/b.zip", "exports/c.json");
    }

    @Test
    void aKillInTheMidstOfADocumentAcceptsNoBlockTwice() throws IOException {
        List<String> ids = IntStream.range(0, 900).mapToObj(Integer::toString).toList();
        String list = ids.stream().map(Place::line).collect(Collectors.joining(",", "[", "]"));
        String csv = ids.stream()
                .map(id -> "2026-05-04T09:00:00Z,b,\"u\n" + id + "\",{}\n")
                .collect(Collectors.joining("", "TimeGenerated,Operation,UserId,Parameters\n", ""));
        place.write("a.json", list);
        place.write("b.zip", zip("1.json", list.replace("\"id\":\"", "\"id\":\"z"), "2.csv", csv));
        AtomicInteger number = new AtomicInteger();
        place.desk().unavailable(() -> number.getAndIncrement() % 2 == 1);
        for (int i = 0; i < 100; i++) {
            place.poll();
            place.poll(SETTLED);
            int size = 1 << (12 + i % 3);
            place.settings(new FolderSettings(
                    Place.SETTINGS.quiet(), Place.SETTINGS.settle(), List.of(), size, Place.SETTINGS.limits()));
        }
        List<String> expected =
                ids.stream().flatMap(id -> List.of(id, "z" + id).stream()).toList();
        assertThat(place.ids().stream().filter(id -> !id.isEmpty()).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(place.ids().stream().filter(String::isEmpty)).hasSize(900);
        assertThat(place.desk().offsets().values()).allMatch(offset -> offset.contains("end=true"));
    }

    @Test
    void anInterruptedDocumentGoesOnWhereItWasLeft() throws IOException {
        String[] ids = IntStream.range(0, 400).mapToObj(Integer::toString).toArray(String[]::new);
        place.write("a.gz", gzip(lines(ids)));
        place.poll();
        AtomicInteger number = new AtomicInteger();
        place.desk().pressed(() -> number.getAndIncrement() % 2 == 1);
        Round round = place.poll(SETTLED);
        assertThat(round.retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(place.watched().status().state()).isEqualTo(FolderStatus.State.PRESSED);
        assertThat(place.watched().caughtUp()).isFalse();
        for (int i = 0; i < 20; i++) {
            place.poll(Duration.ofSeconds(3));
        }
        assertThat(place.ids()).containsExactly(ids);
        assertThat(place.watched().caughtUp()).isTrue();
    }

    @Test
    void aDamagedFileIsSaidAndWhatComesBeforeTheDamageIsRead() throws IOException {
        byte[] packed = gzip(lines("1", "2"));
        place.write("a.gz", Arrays.copyOf(packed, packed.length - 4));
        place.write("b.bin", new byte[] {1, 2, 3, (byte) 200});
        place.write("c.ndjson", lines("3"));
        place.pollOut();
        assertThat(place.ids()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(place.said()).hasSize(2);
        assertThat(place.said().toString()).contains("a.gz", "ends too early", "b.bin", "no form");
        place.restart();
        place.pollOut();
        assertThat(place.ids()).hasSize(3);
        assertThat(place.said().toString()).contains("a.gz", "b.bin");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = scratch(temporary);
        place.write("a.gz", gzip(lines("1")));
        place.write("b.zip", zip("x.ndjson", lines("3"), "y.json", "[" + line("4") + "]"));
        place.pollOut();
        place.close();
        assertThat(scratch(temporary)).isSubsetOf(before);
    }

    private static List<Path> scratch(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("gatehouse-folder-"))
                    .toList();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
