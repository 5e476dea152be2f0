package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody does to an export, it is found and named. The lines: 1 header, 2 and 3 entries, 4 checkpoint, 5 and 6
 * entries, 7 checkpoint, 8 entry, 9 trailer.
 */
final class TamperingTest {
    private static final AuditVerifier TRUSTING = AuditVerifier.trusting(Samples.KEY.publicKey());

    private List<String> lines = new ArrayList<>();

    @BeforeEach
    void export() {
        lines = Samples.export(5);
    }

    @Test
    void anAlteredEntry() {
        lines.set(2, lines.get(2).replace("a drill", "a thrill"));
        assertBroken(3, 2, Flaw.ENTRY_ALTERED, "What entry 2 says is not what was sealed.");
    }

    @Test
    void everyLineThatIsTakenOut() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            assertThat(Samples.verify(fewer)).as("without line " + (i + 1)).isInstanceOf(Broken.class);
        }
        lines.remove(2);
        assertBroken(
                3, 2, Flaw.ENTRY_MISSING, "Entry 2 is missing: here stands a checkpoint at entry 2, after entry 1.");
    }

    @Test
    void severalEntriesThatAreTakenOut() {
        lines.subList(2, 6).clear();
        assertBroken(
                3,
                2,
                Flaw.ENTRY_MISSING,
                "Entries 2 to 4 are missing: here stands a checkpoint at entry 4, after entry 1.");
        lines.remove(2);
        assertBroken(3, 2, Flaw.ENTRY_MISSING, "Entries 2 to 4 are missing: here stands entry 5, after entry 1.");
    }

    @Test
    void theFirstEntriesThatAreTakenOut() {
        lines.subList(1, 4).clear();
        assertBroken(2, 1, Flaw.ENTRY_MISSING, "Entries 1 to 2 are missing: here stands entry 3, before any entry.");
    }

    @Test
    void theLastEntriesThatAreTakenOut() {
        lines.subList(4, 8).clear();
        assertBroken(5, 3, Flaw.ENTRY_MISSING, "The last 3 of 5 entries are missing, after entry 2.");
    }

    @Test
    void everyTwoLinesThatAreSwapped() {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                assertThat(Samples.verify(swapped))
                        .as("lines %d and %d", i + 1, j + 1)
                        .isInstanceOf(Broken.class);
            }
        }
        Collections.swap(lines, 4, 5);
        assertBroken(5, 3, Flaw.ORDER_CHANGED, "Here stands entry 4, but entry 3 stands further down.");
    }

    @Test
    void everyLineThatStandsThereTwice() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> more = new ArrayList<>(lines);
            more.add(i, lines.get(i));
            assertThat(Samples.verify(more)).as("line %d twice", i + 1).isInstanceOf(Broken.class);
        }
        lines.add(8, lines.get(2));
        assertBroken(9, 2, Flaw.ORDER_CHANGED, "Entry 2 stands here, after entry 5.");
    }

    @Test
    void aCheckpointThatIsTakenOutOrMoved() {
        String checkpoint = lines.remove(3);
        assertBroken(
                8,
                Flaw.NOT_AS_EXPORTED,
                "The header or a checkpoint is not as it was when the export was signed, or one is missing.");
        lines.add(4, checkpoint);
        assertBroken(5, 2, Flaw.ORDER_CHANGED, "A checkpoint at entry 2 stands after entry 3.");
        lines.remove(4);
        lines.add(2, checkpoint);
        assertBroken(3, 2, Flaw.ORDER_CHANGED, "Here stands a checkpoint at entry 2, but entry 2 stands further down.");
    }

    @Test
    void everyPlaceWhereTheFileIsCut() {
        byte[] whole = Samples.bytes(lines);
        byte[] small = Samples.bytes(Samples.export(2));
        for (int length = 0; length < small.length; length++) {
            Verification cut = Samples.verify(Arrays.copyOf(small, length));
            assertThat(cut).as("cut to %d bytes", length).isInstanceOf(Broken.class);
        }
        lines.remove(8);
        assertBroken(8, Flaw.CUT_OFF, "The file ends after line 8, after entry 5, without a trailer.");
        assertThat(Samples.verify(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.flaw()).isEqualTo(Flaw.CUT_OFF);
                    assertThat(broken.what()).isEqualTo("The file ends within line 9, after entry 5.");
                });
    }

    @Test
    void somethingBehindTheEnd() {
        lines.add(lines.get(1));
        assertBroken(10, Flaw.AFTER_THE_END, "There is more behind the trailer, which ends an export.");
        lines.set(9, "");
        assertBroken(10, Flaw.AFTER_THE_END, "There is more behind the trailer, which ends an export.");
    }

    @Test
    void anotherTimeInTheHeader() {
        lines.set(0, lines.getFirst().replace("T11:00:00Z", "T12:00:00Z"));
        assertBroken(
                9,
                Flaw.NOT_AS_EXPORTED,
                "The header or a checkpoint is not as it was when the export was signed, or one is missing.");
    }

    @Test
    void aHeaderThatMakesAPartOfIt() {
        SealedEntry second = Samples.chain(2).getLast();
        lines.subList(1, 4).clear();
        lines.set(
                0,
                lines.getFirst()
                        .replace("\"first\":1", "\"first\":3")
                        .replace(Hash.NONE.hex(), second.hash().hex()));
        assertBroken(
                6,
                2,
                Flaw.ENTRY_MISSING,
                "The first 2 of 5 entries are missing, and the header was changed to hide it.");
    }

    @Test
    void aPartThatDoesNotFollowTheHashOfTheHeader() {
        List<SealedEntry> chain = Samples.chain(3);
        ChainHead wrong = new ChainHead("home", 2, chain.getFirst().hash());
        lines = Samples.export(wrong, chain.subList(2, 3), Samples.KEY, Samples.KEY);
        assertBroken(2, 3, Flaw.CHAIN_BROKEN, "Entry 3, the first, does not follow the hash that the header names.");
    }

    @Test
    void twoChainsThatWereJoined() {
        List<SealedEntry> chain = new ArrayList<>(Samples.chain(3));
        AuditEntry other = Samples.entry(9);
        SealedEntry second =
                Sealer.seal(chain.getFirst().head(), List.of(other)).entries().getFirst();
        chain.set(1, second);
        lines = Samples.export(ChainHead.start("home"), chain, Samples.KEY, Samples.KEY);
        assertBroken(5, 3, Flaw.CHAIN_BROKEN, "Entry 3 was not sealed behind entry 2 as it stands here.");
    }

    @Test
    void anAttackerWhoWorksOutAllHashesButLacksTheKey() {
        List<AuditEntry> entries = new ArrayList<>(Samples.entries(5));
        entries.set(1, Samples.entry(77));
        List<SealedEntry> forged = Sealer.seal(ChainHead.start("home"), entries).entries();
        for (int entry = 0; entry < 5; entry++) {
            int line = List.of(1, 2, 4, 5, 7).get(entry);
            lines.set(line, new ExportLine.Entry(forged.get(entry)).text());
        }
        assertBroken(
                4,
                2,
                Flaw.CHECKPOINT_CONTRADICTS,
                "Entry 2 had another hash when the checkpoint was signed, at 2026-05-04T10:01:02Z.");

        lines.remove(6);
        lines.remove(3);
        assertBroken(
                7,
                Flaw.NOT_AS_EXPORTED,
                "The trailer speaks of 5 entries, but there are 5, or the last is another one.");
    }

    @Test
    void anAttackerWhoHadTheDatabaseBeforeTheExportButLacksTheKey() {
        List<AuditEntry> entries = new ArrayList<>(Samples.entries(5));
        entries.set(3, Samples.entry(77));
        List<SealedEntry> forged = Sealer.seal(ChainHead.start("home"), entries).entries();
        List<String> exported = Samples.export(ChainHead.start("home"), forged, Samples.KEY, Samples.KEY);
        exported.set(6, lines.get(6));
        lines = exported;
        assertBroken(
                7,
                4,
                Flaw.CHECKPOINT_CONTRADICTS,
                "Entry 4 had another hash when the checkpoint was signed, at 2026-05-04T10:01:04Z.");
    }

    @Test
    void allSignedAgainByAnotherKey() {
        lines = Samples.export(ChainHead.start("home"), Samples.chain(5), Samples.OTHER_KEY, Samples.OTHER_KEY);
        assertThat(Samples.verify(lines)).isInstanceOf(Intact.class);
        assertThat(Samples.verify(TRUSTING, Samples.bytes(lines))).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.flaw()).isEqualTo(Flaw.ANOTHER_KEY);
            assertThat(broken.what())
                    .contains(Samples.OTHER_KEY.publicKey().id().hex())
                    .contains(Samples.KEY.publicKey().id().hex());
        });
    }

    @Test
    void aCheckpointOfAnotherKey() {
        lines = Samples.export(ChainHead.start("home"), Samples.chain(2), Samples.OTHER_KEY, Samples.KEY);
        assertBroken(
                4,
                2,
                Flaw.ANOTHER_KEY,
                "The checkpoint at entry 2 was signed by the key "
                        + Samples.OTHER_KEY.publicKey().id() + ", not by "
                        + Samples.KEY.publicKey().id() + ".");
    }

    @Test
    void aCheckpointOfAnotherKeyThatTakesItsName() {
        String id = Samples.OTHER_KEY.publicKey().id().hex();
        lines = Samples.export(ChainHead.start("home"), Samples.chain(2), Samples.OTHER_KEY, Samples.KEY);
        lines.set(3, lines.get(3).replace(id, Samples.KEY.publicKey().id().hex()));
        assertBroken(4, 2, Flaw.SIGNATURE, "The signature of the checkpoint at entry 2 does not hold.");
    }

    @Test
    void aTrailerOfAnotherKey() {
        List<String> other = Samples.export(ChainHead.start("home"), Samples.chain(5), Samples.KEY, Samples.OTHER_KEY);
        lines.set(8, other.getLast());
        assertBroken(9, Flaw.SIGNATURE, "The signature of the whole export does not hold.");
    }

    @Test
    void anotherKeyInTheHeader() {
        String key = Samples.KEY.publicKey().base64();
        lines.set(0, lines.getFirst().replace(key, Samples.OTHER_KEY.publicKey().base64()));
        assertBroken(1, Flaw.DAMAGED_LINE, "The header is damaged: the key id is not that of the key.");
    }

    @Test
    void anotherTenant() {
        lines.set(0, lines.getFirst().replace("\"home\"", "\"away\""));
        assertBroken(2, 1, Flaw.FOREIGN_TENANT, "Entry 1 is not of the tenant of the header.");
    }

    @Test
    void aSecondHeader() {
        lines.add(1, lines.getFirst());
        assertBroken(2, Flaw.DAMAGED_LINE, "A second header stands among the entries.");
    }

    @Test
    void lineEndsOfAnotherSystem() {
        byte[] converted = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.verify(converted)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.flaw()).isEqualTo(Flaw.DAMAGED_LINE);
            assertThat(broken.what()).contains("line ends were converted");
        });
    }

    @Test
    void theSameInAnotherSpelling() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> spelt = new ArrayList<>(lines);
            spelt.set(i, lines.get(i).replaceFirst("\":", "\": "));
            assertThat(Samples.verify(spelt)).as("line %d", i + 1).isInstanceOf(Broken.class);
            spelt.set(i, lines.get(i) + " ");
            assertThat(Samples.verify(spelt)).as("line %d", i + 1).isInstanceOf(Broken.class);
        }
        lines.set(1, lines.get(1).replace("Kim", "\\u004bim"));
        assertBroken(
                2,
                1,
                Flaw.DAMAGED_LINE,
                "The line, before any entry, is damaged: it is not written as Gatehouse writes it.");
    }

    @Test
    void whatIsNoExport() {
        for (String text :
                List.of("hello", "{}", "[]", "{\"format\":\"other\"}", "PK\u0003\u0004", "\ufeff" + lines.getFirst())) {
            lines.set(0, text);
            assertBroken(1, Flaw.NOT_AN_EXPORT, "The first line is not the header of an audit export.");
        }
        lines = Samples.export(1);
        lines.set(0, lines.getFirst().replace("\"version\":1", "\"version\":2"));
        assertBroken(1, Flaw.UNKNOWN_VERSION, "The header names a version of the format other than 1.");
    }

    @Test
    void aLineWithoutEnd() {
        lines.set(3, "x".repeat(AuditVerifier.LONGEST_LINE + 1));
        assertBroken(4, Flaw.DAMAGED_LINE, "The line is longer than any that Gatehouse writes.");
    }

    private void assertBroken(long line, long sequence, Flaw flaw, String what) {
        assertThat(Samples.verify(lines)).isEqualTo(new Broken(line, java.util.OptionalLong.of(sequence), flaw, what));
        assertThat(Samples.verify(TRUSTING, Samples.bytes(lines))).isInstanceOf(Broken.class);
    }

    private void assertBroken(long line, Flaw flaw, String what) {
        assertThat(Samples.verify(lines)).isEqualTo(new Broken(line, java.util.OptionalLong.empty(), flaw, what));
        assertThat(Samples.verify(TRUSTING, Samples.bytes(lines))).isInstanceOf(Broken.class);
    }
}
