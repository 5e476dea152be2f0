package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SealerTest {
    private static final ChainHead START = ChainHead.start("home");

    @Test
    void countsFromOneAndBindsEachToTheOneBefore() {
        Sealing sealing = Sealer.seal(START, Samples.entries(3));

        assertThat(sealing.entries()).extracting(SealedEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(sealing.entries()).extracting(SealedEntry::entry).isEqualTo(Samples.entries(3));
        Hash previous = Hash.NONE;
        for (SealedEntry entry : sealing.entries()) {
            assertThat(entry.previous()).isEqualTo(previous);
            assertThat(entry.holds()).isTrue();
            previous = entry.hash();
        }
        assertThat(sealing.head()).isEqualTo(new ChainHead("home", 3, previous));
    }

    @Test
    void itDoesNotMatterInHowManyPartsEntriesAreSealed() {
        Sealing first = Sealer.seal(START, Samples.entries(2));
        Sealing second = Sealer.seal(first.head(), Samples.entries(5).subList(2, 5));
        assertThat(second.head())
                .isEqualTo(Sealer.seal(START, Samples.entries(5)).head());
    }

    @Test
    void nothingToSealLeavesTheHead() {
        assertThat(Sealer.seal(START, List.of())).isEqualTo(new Sealing(List.of(), START));
    }

    /** As the page on the audit trail describes it, with means of its own. */
    @Test
    void theHashIsWhatTheDocumentsSay() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] purpose = "gatehouse-audit-entry-v1".getBytes(StandardCharsets.US_ASCII);
        byte[] canonical = Samples.entry(1).canonical().getBytes(StandardCharsets.UTF_8);
        out.writeInt(purpose.length);
        out.write(purpose);
        out.writeInt(4);
        out.writeBytes("home");
        out.writeLong(1);
        out.write(new byte[32]);
        out.writeInt(canonical.length);
        out.write(canonical);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));

        assertThat(Samples.chain(1).getFirst().hash().hex()).isEqualTo(expected);
    }

    @Test
    void everyPartIsInTheHash() {
        Hash hash = Sealer.hash("home", 1, Hash.NONE, "{}");
        assertThat(List.of(
                        Sealer.hash("hom", 1, Hash.NONE, "{}"),
                        Sealer.hash("home", 2, Hash.NONE, "{}"),
                        Sealer.hash("home", 1, hash, "{}"),
                        Sealer.hash("home", 1, Hash.NONE, "{ }")))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
        assertThat(new Preimage("p").text("ab").text("c").bytes())
                .isNotEqualTo(new Preimage("p").text("a").text("bc").bytes());
        assertThat(new Preimage("pa").text("b").bytes())
                .isNotEqualTo(new Preimage("p").text("ab").bytes());
    }

    @Test
    void anEntryThatWasChangedDoesNotHold() {
        SealedEntry sealed = Samples.chain(2).getLast();
        assertThat(new SealedEntry(2, sealed.previous(), sealed.hash(), Samples.entry(3)).holds())
                .isFalse();
        assertThat(new SealedEntry(3, sealed.previous(), sealed.hash(), sealed.entry()).holds())
                .isFalse();
        assertThat(new SealedEntry(2, Hash.NONE, sealed.hash(), sealed.entry()).holds())
                .isFalse();
    }

    @Test
    void anotherTenantsEntryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sealer.seal(ChainHead.start("other"), Samples.entries(1)))
                .withMessageContaining("another tenant");
    }

    @Test
    void aHeadThatCannotBeIsRefused() {
        Hash hash = Samples.chain(1).getFirst().hash();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainHead("home", 0, hash));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainHead("home", -1, hash));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChainHead("home", Long.MAX_VALUE, hash));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedEntry(0, hash, hash, Samples.entry(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hash(hash.hex().toUpperCase(java.util.Locale.ROOT)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash("ab"));
    }
}
