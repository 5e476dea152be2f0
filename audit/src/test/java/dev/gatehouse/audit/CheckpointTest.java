package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CheckpointTest {
    private static final PublicAuditKey KEY = Samples.KEY.publicKey();

    private final ChainHead head = Samples.chain(2).getLast().head();
    private final Checkpoint checkpoint = new CheckpointSigner(Samples.KEY).sign(head, Samples.NOW.plusNanos(5));

    @Test
    void statesWhereTheChainWas() {
        assertThat(checkpoint.confirms(head)).isTrue();
        assertThat(checkpoint.time()).isEqualTo(Samples.NOW.plusNanos(5));
        assertThat(checkpoint.keyId()).isEqualTo(KEY.id());
        assertThat(checkpoint.signedBy(KEY)).isTrue();
        assertThat(checkpoint.signedBy(Samples.OTHER_KEY.publicKey())).isFalse();
    }

    @Test
    void confirmsNoOtherHead() {
        assertThat(checkpoint.confirms(new ChainHead("other", 2, head.hash()))).isFalse();
        assertThat(checkpoint.confirms(new ChainHead("home", 3, head.hash()))).isFalse();
        assertThat(checkpoint.confirms(Samples.chain(1).getLast().head())).isFalse();
    }

    @Test
    void everyPartIsSigned() {
        Hash other = Samples.chain(1).getFirst().hash();
        assertThat(with("other", 2, head.hash(), checkpoint.time())).isFalse();
        assertThat(with("home", 3, head.hash(), checkpoint.time())).isFalse();
        assertThat(with("home", 2, other, checkpoint.time())).isFalse();
        assertThat(with("home", 2, head.hash(), checkpoint.time().plusNanos(1))).isFalse();
        assertThat(with("home", 2, head.hash(), checkpoint.time())).isTrue();
    }

    @Test
    void anEmptyChainCanBeSignedToo() {
        Checkpoint nothing = new CheckpointSigner(Samples.KEY).sign(ChainHead.start("home"), Samples.NOW);
        assertThat(nothing.sequence()).isZero();
        assertThat(nothing.signedBy(KEY)).isTrue();
    }

    @Test
    void cannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> with("home", -1, head.hash(), Samples.NOW));
    }

    private boolean with(String tenant, long sequence, Hash hash, Instant time) {
        return new Checkpoint(tenant, sequence, hash, time, checkpoint.keyId(), checkpoint.signature()).signedBy(KEY);
    }
}
