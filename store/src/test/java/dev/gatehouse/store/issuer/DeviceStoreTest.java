package dev.gatehouse.store.issuer;

import static dev.gatehouse.store.testing.Alerts.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class DeviceStoreTest {
    private static final Instant END = START.plusSeconds(900);
    private static final TokenHash DEVICE = TokenHash.of("device");
    private static final TokenHash TYPED = TokenHash.of("BCDF-GHJK");

    private final DeviceStore store;

    DeviceStoreTest(Backend backend) {
        this.store = new DeviceStore(backend.shared(), Backend.tenant());
    }

    @Test
    void isFoundByWhatItAsksWithAndByWhatIsTypedUntilItsTimeIsOver() {
        Device waiting = device(DEVICE, TYPED);
        assertThat(store.begin(waiting, 10, START)).isTrue();

        assertThat(store.asking(DEVICE, START)).contains(waiting);
        assertThat(store.typed(TYPED, START)).contains(waiting);
        assertThat(store.asking(TYPED, START)).isEmpty();
        assertThat(store.asking(DEVICE, END)).isEmpty();
    }

    @Test
    void getsItsTokensOnceAndOnlyWhenSomebodySignedIn() {
        store.begin(device(DEVICE, TYPED), 10, START);
        UUID delegation = UUID.randomUUID();

        assertThat(store.finish(DEVICE)).isFalse();
        assertThat(store.approve(DEVICE, delegation)).isTrue();
        assertThat(store.asking(DEVICE, START).orElseThrow().delegation()).contains(delegation);
        assertThat(store.approve(DEVICE, UUID.randomUUID())).isFalse();
        assertThat(store.deny(DEVICE)).isFalse();
        assertThat(store.finish(DEVICE)).isTrue();
        assertThat(store.finish(DEVICE)).isFalse();
    }

    @Test
    void getsNothingOnceSomebodyDenied() {
        store.begin(device(DEVICE, TYPED), 10, START);

        assertThat(store.deny(DEVICE)).isTrue();
        assertThat(store.approve(DEVICE, UUID.randomUUID())).isFalse();
        assertThat(store.asking(DEVICE, START).orElseThrow().state()).isEqualTo(Device.State.DENIED);
    }

    @Test
    void remembersWhenItAsked() {
        store.begin(device(DEVICE, TYPED), 10, START);
        store.polled(DEVICE, START.plusSeconds(5));

        assertThat(store.asking(DEVICE, START).orElseThrow().polled()).contains(START.plusSeconds(5));
    }

    @Test
    void onlySoManyWaitAndNoTwoForTheSameCode() {
        assertThat(store.begin(device(DEVICE, TYPED), 2, START)).isTrue();
        assertThat(store.begin(device(TokenHash.of("other"), TYPED), 2, START)).isFalse();
        assertThat(store.begin(device(TokenHash.of("d2"), TokenHash.of("u2")), 2, START))
                .isTrue();
        assertThat(store.begin(device(TokenHash.of("d3"), TokenHash.of("u3")), 2, START))
                .isFalse();

        assertThat(store.begin(device(TokenHash.of("d3"), TokenHash.of("u3")), 2, END))
                .as("those before are forgotten")
                .isTrue();
    }

    private static Device device(TokenHash device, TokenHash user) {
        return Device.waiting(device, user, UUID.randomUUID(), "openid", END);
    }
}
