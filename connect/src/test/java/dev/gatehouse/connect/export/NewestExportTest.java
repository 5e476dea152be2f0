package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.page;
import static dev.gatehouse.connect.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.file.Inputs;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewestExportTest {
    @TempDir
    Path folder;

    @Test
    void isTheOneThatWasMadeLastWhateverItsFolderIsCalled() throws Exception {
        export("b", "2026-05-01T00:00:00Z", 1);
        export("a", "2026-05-02T00:00:00Z", 2);
        export("c", "2026-04-30T00:00:00Z", 3);

        assertThat(users(newest())).hasValue(2);
        assertThat(newest().passedOver()).isEmpty();
    }

    @Test
    void isNoneThatIsNotDoneWhereOthersSayWhenTheyWereMade() throws Exception {
        export("done", "2026-05-01T00:00:00Z", 1);
        folder("begun").with("users-0001.json", page("users", user(1), user(2)));

        assertThat(users(newest())).hasValue(1);
    }

    @Test
    void isAnOlderOneWhereTheNewestIsCutOffAndSaysWhy() throws Exception {
        export("old", "2026-05-01T00:00:00Z", 1);
        export("new", "2026-05-02T00:00:00Z", 2).with("groups-0001.json", "{\"value\":[{\"id\":\"");

        assertThat(users(newest())).hasValue(1);
        assertThat(newest().passedOver())
                .singleElement()
                .asString()
                .contains("groups-0001.json", "is no JSON from some place on");
    }

    @Test
    void isOneThatHasAFileBesideItThatIsNoPartOfIt() throws Exception {
        export("one", "2026-05-01T00:00:00Z", 2).with("README.md", "# What this is");

        assertThat(users(newest())).hasValue(2);
    }

    @Test
    void isReadWhereNothingButItsFileNamesTells() {
        new Exports(folder).with("users.json", "[" + user(1) + "," + user(2) + "]");

        assertThat(users(newest())).hasValue(2);
    }

    @Test
    void isNothingWhereNothingOfAnExportIs() {
        new Exports(folder).with("signIns.json", page("auditLogs/signIns", "{\"id\":\"x\"}"));

        assertThat(newest().export()).isEmpty();
        assertThat(newest().passedOver()).singleElement().asString().contains("nothing of an export of a directory");
    }

    private Exports folder(String name) throws Exception {
        return new Exports(Files.createDirectories(folder.resolve(name)));
    }

    private Exports export(String name, String at, int users) throws Exception {
        String[] items = new String[users];
        for (int i = 0; i < users; i++) {
            items[i] = user(i + 1);
        }
        return folder(name)
                .with("users-0001.json", page("users", items))
                .with("export.json", "{\"takenAt\":\"" + at + "\"}");
    }

    private NewestExport newest() {
        Inputs inputs =
                Inputs.find(List.of(folder.toString()), InputStream.nullInputStream(), folder.resolve("scratch"));
        return NewestExport.among(inputs.inputs());
    }

    private static Optional<Integer> users(NewestExport newest) {
        return newest.export().map(read -> read.tenant().users().size());
    }
}
