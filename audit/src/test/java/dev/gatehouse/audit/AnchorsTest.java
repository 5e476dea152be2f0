package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkpoints that were kept where nobody who has the server could reach them. */
final class AnchorsTest {
    private static final List<SealedEntry> CHAIN = Samples.chain(5);

    @Test
    void anExportThatSaysTheSameIsIntactAndSaysHowManyAgreed() {
        Anchors anchors = Anchors.of(List.of(
                Samples.checkpoint(CHAIN.get(1), Samples.KEY),
                Samples.checkpoint(CHAIN.get(4), Samples.KEY),
                Samples.checkpoint(CHAIN.get(4), Samples.KEY)));

        assertThat(verify(Samples.export(5), anchors))
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.anchored()).isEqualTo(2));
    }

    @Test
    void aTrailThatWasWrittenAnewWithTheServersOwnKeyIsFoundOut() {
        List<SealedEntry> anew = Sealer.seal(
                        ChainHead.start(Samples.TENANT),
                        Stream.of(1, 2, 9, 4, 5).map(Samples::entry).toList())
                .entries();
        List<String> export = Samples.export(ChainHead.start(Samples.TENANT), anew, Samples.KEY, Samples.KEY);
        assertThat(verify(export, Anchors.NONE))
                .as("by itself it agrees with itself")
                .isInstanceOf(Intact.class);

        assertThat(verify(export, Anchors.of(List.of(Samples.checkpoint(CHAIN.get(3), Samples.KEY)))))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.flaw()).isEqualTo(Flaw.ANCHOR_CONTRADICTS);
                    assertThat(broken.sequence()).hasValue(4);
                });
    }

    @Test
    void anEndThatWasTakenAwayIsFoundOutUnlessTheCheckpointIsYounger() {
        Checkpoint before = Samples.checkpoint(CHAIN.get(4), Samples.KEY);

        assertThat(verify(Samples.export(3), Anchors.of(List.of(before))))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.flaw()).isEqualTo(Flaw.ENTRY_MISSING);
                    assertThat(broken.sequence()).hasValue(4);
                });
        Checkpoint after = new CheckpointSigner(Samples.KEY).sign(CHAIN.get(4).head(), Samples.NOW.plusSeconds(7200));
        assertThat(verify(Samples.export(3), Anchors.of(List.of(after)))).isInstanceOf(Intact.class);
    }

    @Test
    void aKeyThatWasReplacedIsFoundOutThoughNobodyNamedOne() {
        assertThat(verify(
                        Samples.export(ChainHead.start(Samples.TENANT), CHAIN, Samples.OTHER_KEY, Samples.OTHER_KEY),
                        Anchors.of(List.of(Samples.checkpoint(CHAIN.get(2), Samples.KEY)))))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.ANOTHER_KEY));
    }

    @Test
    void aForgedCheckpointDoesNotCount() {
        Checkpoint real = Samples.checkpoint(CHAIN.get(2), Samples.KEY);
        Checkpoint forged = new Checkpoint(
                real.tenant(), real.sequence(), CHAIN.get(1).hash(), real.time(), real.keyId(), real.signature());

        assertThat(verify(Samples.export(5), Anchors.of(List.of(forged))))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.SIGNATURE));
    }

    @Test
    void aPartIsHeldAgainstWhatIsBeforeIt() {
        List<String> part = Samples.export(CHAIN.get(2).head(), CHAIN.subList(3, 5), Samples.KEY, Samples.KEY);

        assertThat(verify(part, Anchors.of(List.of(Samples.checkpoint(CHAIN.get(2), Samples.KEY)))))
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.anchored()).isEqualTo(1));
    }

    @Test
    void readsThemOutOfWhatReceiversKeep() throws IOException {
        Checkpoint one = Samples.checkpoint(CHAIN.get(1), Samples.KEY);
        Checkpoint two = Samples.checkpoint(CHAIN.get(4), Samples.KEY);
        String kept = one.line() + "\n<134>1 2026-05-04T10:00:00Z gatehouse - - - - " + two.line()
                + " \nMay  4 10:00:00 another line\n{\"type\":\"checkpoint\",\"checkpoint\":" + one.line() + "}\n";

        Anchors anchors = read(kept);

        assertThat(anchors.count()).isEqualTo(2);
        assertThat(anchors.at(2)).containsExactly(one);
        assertThat(anchors.after(2)).containsExactly(two);
    }

    @Test
    void aDamagedOneIsSaidWithItsLine() {
        String line = Samples.checkpoint(CHAIN.get(1), Samples.KEY).line();

        assertThatThrownBy(() -> read("x\n" + line.substring(0, line.length() - 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2 has a damaged checkpoint");
    }

    private static Anchors read(String text) throws IOException {
        return Anchors.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Verification verify(List<String> export, Anchors anchors) {
        return Samples.verify(AuditVerifier.ofOwnKey().against(anchors), Samples.bytes(export));
    }
}
