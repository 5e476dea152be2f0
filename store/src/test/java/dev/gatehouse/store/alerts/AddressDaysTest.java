package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.alerts.AddressDays.Answer;
import dev.gatehouse.store.testing.Backend;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AddressDaysTest {
    private final AddressDays days;
    private final AddressDays others;

    AddressDaysTest(Backend backend) {
        this.days = new AddressDays(backend.shared(), Backend.tenant());
        this.others = new AddressDays(backend.shared(), Backend.tenant());
    }

    @Test
    void whatWasSharedStaysSoAndTheFirstAnswerSaysWhenItWasAsked() {
        AddressDay one = new AddressDay("192.0.2.1", 20_577);
        AddressDay other = new AddressDay("192.0.2.1", 20_578);
        days.keep(Map.of());
        days.keep(Map.of(one, new Answer(false, START), other, new Answer(true, START)));
        days.keep(Map.of(one, new Answer(true, START.plusSeconds(9)), other, new Answer(false, START.plusSeconds(9))));

        assertThat(all(days)).isEqualTo(Map.of(one, new Answer(true, START), other, new Answer(true, START)));
        assertThat(all(others)).isEmpty();
    }

    @Test
    void anAddressIsKeptWhateverItIs() {
        String hostile = "a\u0000\uD800".repeat(300);
        AddressDay day = new AddressDay(AddressDays.key(hostile), -1);
        days.keep(Map.of(day, new Answer(true, START)));
        days.keep(Map.of(new AddressDay(AddressDays.key("2001:DB8::1"), 3), new Answer(false, START)));

        assertThat(all(days).keySet()).containsExactlyInAnyOrder(day, new AddressDay("2001:db8::1", 3));
    }

    private static Map<AddressDay, Answer> all(AddressDays days) {
        Map<AddressDay, Answer> all = new HashMap<>();
        days.all(all::put);
        return all;
    }
}
