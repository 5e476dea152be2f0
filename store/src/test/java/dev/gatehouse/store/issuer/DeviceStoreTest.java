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
        assertThat(store.begin(waiting, "192.0.2.7", 2, 3, START)).isTrue();

        assertThat(store.asking(DEVICE, START)).contains(waiting);
        assertThat(store.typed(TYPED, START)).contains(waiting);
        assertThat(store.asking(TYPED, START)).isEmpty();
        assertThat(store.asking(DEVICE, END)).isEmpty();
    }

    @Test
    void getsItsTokensOnceAndOnlyWhenSomebodySignedIn() {
        begin();
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
        begin();

        assertThat(store.deny(DEVICE)).isTrue();
        assertThat(store.approve(DEVICE, UUID.randomUUID())).isFalse();
        assertThat(store.asking(DEVICE, START).orElseThrow().state()).isEqualTo(Device.State.DENIED);
    }

    @Test
    void remembersWhenItAsked() {
        begin();
        store.polled(DEVICE, START.plusSeconds(5));

        assertThat(store.asking(DEVICE, START).orElseThrow().polled()).contains(START.plusSeconds(5));
    }

    @Test
    void noTwoWaitForTheSameCode() {
        assertThat(begin("first", "code", "192.0.2.7")).isTrue();
        assertThat(begin("second", "code", "192.0.2.7")).isFalse();
    }

    @Test
    void onlySoManyWaitOfANetworkAndOfAll() {
        assertThat(begin("d1", "u1", "192.0.2.7")).isTrue();
        assertThat(begin("d2", "u2", "192.0.2.7")).isTrue();
        assertThat(begin("d3", "u3", "192.0.2.7")).as("the third of a network").isFalse();
        assertThat(begin("d3", "u3", "192.0.2.8")).isTrue();
        assertThat(begin("d4", "u4", "192.0.2.9")).as("the fourth of all").isFalse();

        assertThat(store.begin(device(TokenHash.of("d4"), TokenHash.of("u4")), "192.0.2.7", 2, 3, END))
                .as("those before are forgotten")
                .isTrue();
    }

    @Test
    void whatWaitsNoMoreKeepsNobodyFromWaiting() {
        begin("d1", "u1", "192.0.2.7");
        begin("d2", "u2", "192.0.2.7");
        store.deny(TokenHash.of("d1"));
        store.approve(TokenHash.of("d2"), UUID.randomUUID());

        assertThat(begin("d3", "u3", "192.0.2.7")).isTrue();
        assertThat(begin("d4", "u4", "192.0.2.7")).isTrue();
    }

    private boolean begin(String device, String user, String network) {
        return store.begin(device(TokenHash.of(device), TokenHash.of(user)), network, 2, 3, START);
    }

    private void begin() {
        store.begin(device(DEVICE, TYPED), "192.0.2.7", 2, 3, START);
    }

    private static Device device(TokenHash device, TokenHash user) {
        return Device.waiting(device, user, UUID.randomUUID(), "openid", END);
    }
}
