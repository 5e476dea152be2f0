package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FileGroupTest {
    @Test
    void aFewFilesAreShownOneByOne() {
        assertThat(labels(List.of(file("a/1", 1), file("a/2", 1), file("b/3", 1))))
                .containsExactly("a/1", "a/2", "b/3");
    }

    @Test
    void manyFilesOfAFolderThatHoldTheSameAreOne() {
        List<FileReport> files = new ArrayList<>();
        for (int i = 1; i <= 74; i++) {
            files.add(file("a/" + i, i));
        }
        files.add(FileReport.unread("a/readme", "is text"));
        List<FileGroup> groups = FileGroup.of(files);
        assertThat(groups.stream().map(FileGroup::label)).containsExactly("a/ (74 files)", "a/readme");
        FileReport sum = groups.getFirst().sum();
        assertThat(sum.tables())
                .hasEntrySatisfying(
                        Table.AUDIT_LOGS, tally -> assertThat(tally.rows()).isEqualTo(74 * 75 / 2));
        assertThat(sum.unreadable()).isEqualTo(74);
        assertThat(sum.reason()).contains("broken");
        assertThat(sum.others()).containsEntry("other", 148L);
    }

    @Test
    void filesOfManyFoldersAreCountedWithTheFolderAbove() {
        List<FileReport> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.add(file(String.format(Locale.ROOT, "x/h=%02d/m=%02d/PT1H.json", i / 60, i % 60), 1));
        }
        assertThat(labels(files)).hasSizeLessThanOrEqualTo(60).contains("x/h=00/ (60 files)");
    }

    @Test
    void deepFoldersAreTakenTogetherBeforeOthers() {
        List<FileReport> files = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            files.add(file("x/deep/" + i + "/PT1H.json", 1));
        }
        for (int i = 0; i < 5; i++) {
            files.add(file("x/flat/" + i, 1));
        }
        assertThat(labels(files)).containsExactly("x/deep/ (300 files)", "x/flat/ (5 files)");
    }

    @Test
    void filesWithoutAFolderLieInTheWorkingDirectory() {
        List<FileReport> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            files.add(file("file" + i, 1));
        }
        assertThat(labels(files)).containsExactly("./ (5 files)");
    }

    private static List<String> labels(List<FileReport> files) {
        return FileGroup.of(files).stream().map(FileGroup::label).toList();
    }

    private static FileReport file(String name, int rows) {
        Tally tally = new Tally();
        for (int i = 0; i < rows; i++) {
            tally.row(Shape.GRAPH, i);
        }
        return new FileReport(
                name, Map.of(Table.AUDIT_LOGS, tally), Map.of("other", 2L), 1, Optional.of("broken"), Optional.empty());
    }
}
