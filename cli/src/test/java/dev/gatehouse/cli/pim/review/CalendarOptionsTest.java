package dev.gatehouse.cli.pim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.request.Texts;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CalendarOptionsTest {
    @Test
    void whatIsNotSaidStaysAsItIs() {
        assertThat(said("{'startDate':'2026-05-01','timeZone':'UTC','recurrence':{'type':'weekly','interval':2}}"))
                .isEqualTo(Texts.json(
                        "{'startDate':'2026-05-01','timeZone':'UTC','recurrence':{'type':'weekly','interval':2}}"));
        assertThat(said("{}")).isEqualTo(Texts.json("{}"));
    }

    @Test
    void itComesAgain() {
        assertThat(said("{}", "--every", "2 weeks", "--times", "4", "--start", "2026-05-01", "--zone", "Asia/Tokyo"))
                .isEqualTo(Texts.json("""
                        {'startDate':'2026-05-01','timeZone':'Asia/Tokyo',
                         'recurrence':{'type':'weekly','interval':2,'numberOfOccurrences':4}}"""));
        assertThat(said(
                        "{'recurrence':{'type':'absoluteMonthly','interval':1,'dayOfMonth':31,'endDate':'2027-01-01'}}",
                        "--every",
                        "quarter",
                        "--times",
                        "8"))
                .isEqualTo(Texts.json("""
                        {'recurrence':{'type':'absoluteMonthly','interval':3,'dayOfMonth':31,'numberOfOccurrences':8}}"""));
        assertThat(said("{'recurrence':{'type':'absoluteMonthly','interval':1,'dayOfMonth':31}}", "--every", "week"))
                .isEqualTo(Texts.json("{'recurrence':{'type':'weekly','interval':1}}"));
        assertThat(said("{'recurrence':{'type':'weekly','interval':1}}", "--every", "once"))
                .isEqualTo(Texts.json("{}"));
    }

    @Test
    void itBeginsOnTheFirstDayThatIsSaid() {
        assertThat(said(
                        "{'startDate':'2026-05-01','recurrence':{'type':'absoluteMonthly','interval':1,'dayOfMonth':1}}",
                        "--start",
                        "2027-01-15"))
                .isEqualTo(
                        Texts.json("{'startDate':'2027-01-15','recurrence':{'type':'absoluteMonthly','interval':1}}"));
    }

    @Test
    void anEndGoesWithWhatComesAgain() {
        assertThatThrownBy(() -> said("{}", "--times", "4")).isInstanceOf(PimException.class);
        assertThatThrownBy(() -> said("{}", "--every", "week", "--times", "4", "--until", "2027-01-01"))
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> said("{}", "--every", "day")).hasMessageContaining("--every");
    }

    private static ObjectNode said(String schedule, String... options) {
        CalendarOptions calendar = new CalendarOptions();
        CommandLine.ParseResult _ = new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("calendar", CommandLine.Model.CommandSpec.forAnnotatedObject(calendar)))
                .parseArgs(options);
        ObjectNode into = (ObjectNode) Texts.json(schedule);
        calendar.into(into);
        return into;
    }
}
