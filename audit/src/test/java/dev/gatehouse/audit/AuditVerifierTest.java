package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import dev.gatehouse.audit.Verification.KeySource;
import dev.gatehouse.audit.Verification.Period;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exports that are as they were written. */
final class AuditVerifierTest {
    @Test
    void aWholeChainIsIntact() {
        Intact intact = intact(Samples.export(5));
        List<SealedEntry> chain = Samples.chain(5);

        assertThat(intact.entries()).isEqualTo(5);
        assertThat(intact.firstSequence()).isEqualTo(1);
        assertThat(intact.partial()).isFalse();
        assertThat(intact.to()).isEqualTo(chain.getLast().head());
        assertThat(intact.period()).contains(new Period(Samples.NOW.plusSeconds(1), Samples.NOW.plusSeconds(5)));
        assertThat(intact.checkpoints()).isEqualTo(2);
        assertThat(intact.lastCheckpoint()).contains(Samples.checkpoint(chain.get(3), Samples.KEY));
        assertThat(intact.afterLastCheckpoint()).isEqualTo(1);
        assertThat(intact.keyId()).isEqualTo(Samples.KEY.publicKey().id());
        assertThat(intact.keySource()).isEqualTo(KeySource.OF_THE_EXPORT);
        assertThat(intact.exportedAt()).isEqualTo(Samples.NOW.plusSeconds(3600));
    }

    @Test
    void theTrustedKeyIsSaidToBe() {
        Verification verification =
                Samples.verify(AuditVerifier.trusting(Samples.KEY.publicKey()), Samples.bytes(Samples.export(3)));
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.keySource()).isEqualTo(KeySource.GIVEN));
    }

    @Test
    void aPartOfAChainIsIntactAndSaidToBeAPart() {
        List<SealedEntry> chain = Samples.chain(7);
        Intact intact = intact(Samples.export(chain.get(2).head(), chain.subList(3, 7), Samples.KEY, Samples.KEY));
        assertThat(intact.partial()).isTrue();
        assertThat(intact.firstSequence()).isEqualTo(4);
        assertThat(intact.entries()).isEqualTo(4);
    }

    @Test
    void aPartMayBeginWithTheCheckpointBeforeIt() throws IOException {
        List<SealedEntry> chain = Samples.chain(3);
        StringBuilder text = new StringBuilder();
        AuditExport.begin(text, chain.get(1).head(), Samples.KEY, Samples.NOW)
                .checkpoint(Samples.checkpoint(chain.get(1), Samples.KEY))
                .entry(chain.get(2))
                .end();
        Intact intact = intact(text.toString().lines().toList());
        assertThat(intact.checkpoints()).isEqualTo(1);
        assertThat(intact.afterLastCheckpoint()).isEqualTo(1);
    }

    @Test
    void nothingCanBeIntactToo() {
        Intact intact = intact(Samples.export(0));
        assertThat(intact.entries()).isZero();
        assertThat(intact.period()).isEmpty();
        assertThat(intact.checkpoints()).isZero();
        assertThat(intact.afterLastCheckpoint()).isZero();
    }

    @Test
    void withoutACheckpointAllEntriesAreBehindTheLast() {
        assertThat(intact(Samples.export(1)).afterLastCheckpoint()).isEqualTo(1);
    }

    @Test
    void severalCheckpointsMaySpeakOfOneEntry() throws IOException {
        SealedEntry entry = Samples.chain(1).getFirst();
        CheckpointSigner signer = new CheckpointSigner(Samples.KEY);
        StringBuilder text = new StringBuilder();
        AuditExport.begin(text, ChainHead.start("home"), Samples.KEY, Samples.NOW)
                .checkpoint(signer.sign(ChainHead.start("home"), Samples.NOW))
                .entry(entry)
                .checkpoint(signer.sign(entry.head(), Samples.NOW.plusSeconds(9)))
                .checkpoint(signer.sign(entry.head(), Samples.NOW.plusSeconds(8)))
                .end();
        assertThat(intact(text.toString().lines().toList()).checkpoints()).isEqualTo(3);
    }

    @Test
    void timesNeedNotRise() {
        List<AuditEntry> late = List.of(Samples.entry(9), Samples.entry(2), Samples.entry(4));
        List<SealedEntry> chain = Sealer.seal(ChainHead.start("home"), late).entries();
        Intact intact = intact(Samples.export(ChainHead.start("home"), chain, Samples.KEY, Samples.KEY));
        assertThat(intact.period()).contains(new Period(Samples.NOW.plusSeconds(2), Samples.NOW.plusSeconds(9)));
    }

    @Test
    void anExportCanBeWrittenOnlyOnce() throws IOException {
        AuditExport export = AuditExport.begin(new StringBuilder(), ChainHead.start("home"), Samples.KEY, Samples.NOW);
        export.end();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(export::end);
    }

    @Test
    void aStreamThatBreaksIsNotABrokenChain() {
        byte[] begun = Samples.bytes(Samples.export(1).subList(0, 2));
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(begun), new Unplugged());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AuditVerifier.ofOwnKey().verify(failing))
                .withMessage("unplugged");
    }

    @Test
    void everyFlawSaysWhatItMeans() {
        for (Flaw flaw : Flaw.values()) {
            assertThat(flaw.words()).isNotBlank().doesNotEndWith(".");
            assertThat(flaw.meaning()).endsWith(".");
        }
        assertThat(Samples.verify(new byte[0])).isInstanceOf(Broken.class);
    }

    private static Intact intact(List<String> lines) {
        Verification verification = Samples.verify(lines);
        assertThat(verification).isInstanceOf(Intact.class);
        return (Intact) verification;
    }

    private static final class Unplugged extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }
}
