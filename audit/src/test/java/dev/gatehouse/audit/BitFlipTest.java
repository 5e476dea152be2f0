package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Verification.Broken;
import dev.gatehouse.audit.Verification.Intact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No bit of an export, which has a line of each kind, is without meaning. */
final class BitFlipTest {
    @Test
    void everyBitThatFlipsIsFound() {
        List<SealedEntry> chain = Samples.chain(2);
        byte[] bytes =
                Samples.bytes(Samples.export(chain.getFirst().head(), chain.subList(1, 2), Samples.KEY, Samples.KEY));
        assertThat(Samples.verify(bytes)).isInstanceOf(Intact.class);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                if (!(Samples.verify(bytes) instanceof Broken broken)) {
                    throw new AssertionError("bit " + bit + " of byte " + i + " was not missed");
                }
                assertThat(broken.what()).endsWith(".");
                bytes[i] ^= (byte) (1 << bit);
            }
        }
        assertThat(Samples.verify(bytes)).isInstanceOf(Intact.class);
    }
}
