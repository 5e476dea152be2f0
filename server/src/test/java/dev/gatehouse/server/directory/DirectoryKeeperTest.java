package dev.gatehouse.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryKeeperTest {
    private static final Instant NOW = Instant.parse("2026-06-02T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String DAY = "2026-06-01T00:00:00Z";

    @TempDir
    Path temp;

    @Test
    void beginsWithWhatLiesThere() {
        var _ = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();

        assertThat(names(keeper)).containsExactly("kim@contoso.example");
        assertThat(keeper.mistakes()).isEmpty();
        assertThat(keeper.inForce()).hasValueSatisfying(known -> {
            assertThat(known.readAt()).isEqualTo(NOW);
            assertThat(known.from()).isEqualTo(place());
            assertThat(known.export().taken().at()).isEqualTo(DAY);
        });
        assertThat(keeper.look()).isFalse();
        assertThat(keeper.look()).isFalse();
    }

    @Test
    void takesAnotherOneWhenItHasLookedTheSameTwice() {
        var _ = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();
        var _ = export("one").write("2026-06-01T01:00:00Z", "kim", "lee");

        assertThat(keeper.look()).as("it may still be written").isFalse();
        assertThat(names(keeper)).hasSize(1);
        assertThat(keeper.look()).isTrue();
        assertThat(names(keeper)).hasSize(2);
        assertThat(keeper.look()).isFalse();
    }

    @Test
    void takesAnotherOneInAFolderOfItsOwnAndNotOneThatIsNotDoneYet() {
        var _ = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();
        SmallExport other =
                export("two").write("2026-06-01T01:00:00Z", "kim", "lee").without("export.json");

        assertThat(settled(keeper)).isFalse();
        assertThat(keeper.mistakes()).isEmpty();
        var _ = other.file("export.json", "{\"takenAt\":\"2026-06-01T01:00:00Z\"}");
        assertThat(settled(keeper)).isTrue();
        assertThat(names(keeper)).hasSize(2);
    }

    @Test
    void keepsTheLastGoodOneWhereTheNewOneIsCutOff() {
        SmallExport export = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();
        var _ = export.file(SmallExport.assignments(), "{\"value\":[{\"id\":");

        assertThat(settled(keeper)).isFalse();
        assertThat(names(keeper)).containsExactly("kim@contoso.example");
        assertThat(keeper.mistakes()).singleElement().asString().contains(SmallExport.assignments());

        var _ = export.write(DAY, "lee");
        assertThat(settled(keeper)).isTrue();
        assertThat(keeper.mistakes()).isEmpty();
        assertThat(names(keeper)).containsExactly("lee@contoso.example");
    }

    @Test
    void keepsTheLastGoodOneWhereTheNewOneLacksWhatItHas() {
        SmallExport export = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();
        var _ = export.without(SmallExport.assignments());

        assertThat(settled(keeper)).isFalse();
        assertThat(keeper.tenant().orElseThrow().assignments()).hasSize(1);
        assertThat(keeper.mistakes()).singleElement().asString().contains("active assignments of roles");
    }

    @Test
    void keepsTheLastGoodOneWhereThePlaceIsGone() throws Exception {
        SmallExport export = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = open();
        Files.move(place(), temp.resolve("elsewhere"));

        assertThat(settled(keeper)).isFalse();
        assertThat(names(keeper)).hasSize(1);
        assertThat(keeper.mistakes()).singleElement().asString().contains("does not exist");
        assertThat(export.folder()).doesNotExist();
    }

    @Test
    void saysWhyThereIsNoneAtTheStart() {
        assertThat(open().inForce()).isEmpty();
        assertThat(open().mistakes()).singleElement().asString().contains("does not exist");
        var _ = new SmallExport(place()).file("note.txt", "none yet");
        assertThat(open().mistakes()).singleElement().asString().contains("nothing of an export");
    }

    @Test
    void readsNoMoreThanAnExportHas() {
        var _ = export("one").write(DAY, "kim");
        DirectoryKeeper keeper = DirectoryKeeper.open(new DirectoryPlace(place(), temp.resolve("scratch"), 100), CLOCK);

        assertThat(keeper.inForce()).isEmpty();
        assertThat(keeper.mistakes()).singleElement().asString().contains("more than an export has");
    }

    @Test
    void ofNothingKnowsNothing() {
        assertThat(DirectoryKeeper.ofNothing().look()).isFalse();
        assertThat(DirectoryKeeper.ofNothing().tenant()).isEmpty();
    }

    private boolean settled(DirectoryKeeper keeper) {
        boolean first = keeper.look();
        return keeper.look() || first;
    }

    private static List<String> names(DirectoryKeeper keeper) {
        return keeper.tenant().orElseThrow().users().stream().map(User::name).toList();
    }

    private Path place() {
        return temp.resolve("exports");
    }

    private SmallExport export(String name) {
        return new SmallExport(place().resolve(name));
    }

    private DirectoryKeeper open() {
        return DirectoryKeeper.open(DirectoryPlace.at(place(), temp.resolve("scratch")), CLOCK);
    }
}
