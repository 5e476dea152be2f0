package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectIdTest {
    private static final String KIM = "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35";

    @Test
    void isTheSameInAnyCase() {
        assertThat(ObjectId.of("4F2C9A3E-5D1B-4C8E-9F60-2B7D1E8A9C35"))
                .isEqualTo(ObjectId.of(KIM))
                .hasToString(KIM);
    }

    @Test
    void keepsLeadingZerosAndHighBits() {
        assertThat(ObjectId.of("00000000-0000-0000-0000-00000000000a"))
                .hasToString("00000000-0000-0000-0000-00000000000a");
        assertThat(ObjectId.of("ffffffff-ffff-ffff-ffff-ffffffffffff"))
                .hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @Test
    void refusesTheNilGuidThatLogsUseForNobody() {
        assertThat(ObjectId.parse("00000000-0000-0000-0000-000000000000")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectId(0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "adm_kim@contoso.example",
                "4f2c9a3e5d1b4c8e9f602b7d1e8a9c35",
                "{4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c35}",
                "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c3",
                "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c3g",
                "4f2c9a3e-5d1b-4c8e-9f60+2b7d1e8a9c35",
                "4f2c9a3e-5d1b-4c8e-9f60-2b7d1e8a9c3５",
                "4f2c9a3-e5d1b-4c8e-9f60-2b7d1e8a9c35"
            })
    void refusesWhatIsNoGuid(String text) {
        assertThat(ObjectId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectId.of(text)).withMessageContaining("not the GUID");
    }

    @Test
    void readsASliceOfARecord() {
        var record = ("{\"userId\":\"" + KIM + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(ObjectId.parse(record, 11, 47)).contains(ObjectId.of(KIM));
        assertThat(ObjectId.parse(record, 10, 46)).isEmpty();
        assertThat(ObjectId.parse(record, 11, 46)).isEmpty();
    }

    @Test
    void agreesWithTheJdkOnRandomGuids() {
        var random = new Random(20260504);
        for (int i = 0; i < 1_000; i++) {
            var guid = new UUID(random.nextLong(), random.nextLong());
            var id = ObjectId.of(guid.toString());

            assertThat(id).hasToString(guid.toString());
            assertThat(id.high()).isEqualTo(guid.getMostSignificantBits());
            assertThat(id.low()).isEqualTo(guid.getLeastSignificantBits());
        }
    }

    @Test
    void ordersAsItsTextDoes() {
        var low = ObjectId.of("7fffffff-ffff-ffff-ffff-ffffffffffff");
        var high = ObjectId.of("80000000-0000-0000-0000-000000000000");
        var highest = ObjectId.of("80000000-0000-0000-8000-000000000000");

        assertThat(low).isLessThan(high);
        assertThat(high).isLessThan(highest).isEqualByComparingTo(high);
    }

    @Test
    void spreadsGuidsThatDifferInOneHalfOnly() {
        var random = new Random(1);
        var hashes = random.longs(10_000)
                .mapToObj(low -> new ObjectId(42, low).hashCode())
                .distinct()
                .count();

        assertThat(hashes).isGreaterThan(9_990);
    }
}
