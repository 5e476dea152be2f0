package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpAnswerTest {
    private static final Endpoint FROM = Endpoint.of("https://hooks.contoso.example/x");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void isDoneWhereItWasTaken(int status) {
        assertThat(answer(status).outcome(FROM)).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void isNeverWhereTheMessageIsRefused(int status) {
        assertThat(answer(status).outcome(FROM)).isInstanceOf(Outcome.Never.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                100, 199, 300, 301, 302, 303, 307, 308, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 415, 421,
                423, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 511, 599, 999
            })
    void isForLaterWhereItMayBeASettingOrTheHour(int status) {
        assertThat(new HttpAnswer(status, Optional.of(Duration.ofSeconds(7)), "").outcome(FROM))
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void saysWhatToDo() {
        assertThat(words(302)).contains("give the address that it leads to");
        assertThat(words(401)).contains("secret");
        assertThat(words(404)).contains("address");
        assertThat(words(410)).contains("wants no more");
        assertThat(words(503)).isEqualTo("hooks.contoso.example answers HTTP 503");
    }

    @Test
    void isOneShortLineForPeople() {
        assertThat(new HttpAnswer(500, Optional.empty(), " a\r\nb\u001b[2J\u202ec ").words())
                .isEqualTo("HTTP 500: a  b [2J c");
        assertThat(new HttpAnswer(500, Optional.empty(), "x".repeat(900)).words())
                .hasSizeLessThan(220);
        assertThat(new HttpAnswer(500, Optional.empty(), " \n ").words()).isEqualTo("HTTP 500");
    }

    private static String words(int status) {
        return ((Outcome.Later) answer(status).outcome(FROM)).why();
    }

    private static HttpAnswer answer(int status) {
        return new HttpAnswer(status, Optional.empty(), "");
    }
}
