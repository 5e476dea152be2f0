package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they become rows, skips and quarantine, and every value of every row can be read. */
final class RowReaderFuzzTest {
    private static final List<String> FIELDS = List.of(
            "Status.errorCode",
            "AppDisplayName",
            "SubjectUserName",
            "PrivilegeList",
            "EventData.Service",
            "ConditionalAccessPolicies.result",
            "LocationDetails.geoCoordinates.latitude",
            "RiskEventTypes_V2",
            "AdditionalInfo.Key",
            "Failed",
            "Actor.IPAddress",
            "Target.Role.DisplayName",
            "Changes.Added",
            "Changes[\"a\"].OldValue",
            "Detail.ipaddr",
            "Activation.DurationMinutes");

    private static final Projection PROJECTION = Projection.of(FIELDS);

    @FuzzTest
    void anyBytesAreRead(byte[] bytes) {
        readAll(bytes);
    }

    @Test
    void damagedRecordsAreRead() {
        SampleEvents events = new SampleEvents(17);
        Random random = new Random(19);
        for (int i = 0; i < 800; i++) {
            byte[] bytes = events.copies().getFirst().clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] =
                        "\"\\{}[],:0 tn\u0001".getBytes(StandardCharsets.US_ASCII)[random.nextInt(12)];
            }
            readAll(bytes);
        }
    }

    @Test
    void damagedWindowsEventsAreRead() {
        Random random = new Random(23);
        List<String> forms = WindowsEventsTest.forms()
                .map(form -> String.valueOf(form.get()[1]))
                .toList();
        for (int i = 0; i < 600; i++) {
            byte[] bytes = forms.get(i % forms.size()).getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] =
                        "\"\\{}[],:0 tn<>&".getBytes(StandardCharsets.US_ASCII)[random.nextInt(14)];
            }
            readAll(bytes);
        }
    }

    private static void readAll(byte[] bytes) {
        Projection projection = PROJECTION;
        Slice slice = new Slice();
        Reading reading = Reading.of(bytes, projection, row -> {
            for (int slot = 0; slot < projection.size(); slot++) {
                for (int index = row.count(slot, Row.WHOLE) - 1; index >= 0; index--) {
                    row.value(slot, Row.WHOLE, index, slice);
                    assertThat(slice.start()).isBetween(0, slice.end());
                    assertThat(slice.end()).isLessThanOrEqualTo(slice.bytes().length);
                }
                int group = projection.group(slot);
                for (int element = 0; group >= 0 && element < row.elements(group); element++) {
                    assertThat(row.count(slot, element)).isNotNegative();
                }
            }
            return row.id() + row.identity();
        });
        assertThat(reading.notes).hasSameSizeAs(reading.rows);
    }
}
