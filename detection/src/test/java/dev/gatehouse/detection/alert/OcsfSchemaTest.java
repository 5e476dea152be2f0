package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of findings can fail. */
final class OcsfSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOUND = """
            {"activity_id":1,"category_uid":2,"class_uid":2004,"type_uid":200401,"time":1777887667999,"severity_id":4,
             "metadata":{"version":"1.5.0","product":{"name":"Gatehouse"}},
             "finding_info":{"uid":"1","analytic":{"name":"r","type_id":1},"attacks":[{"technique":{"uid":"T1110"}}]},
             "evidences":[{"user":{"name":"kim"},"src_endpoint":{"ip":"203.0.113.4"}}],
             "remediation":{"desc":"Ask."},"unmapped":{"any":1}}
            """;

    @Test
    void findsNothingWrongWithASoundFinding() throws IOException {
        assertThat(new OcsfSchema().faults(JSON.readTree(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /colour                       | "red"            | /colour: is no attribute of detection_finding
            /finding_info/severity        | 1                | /finding_info/severity: is no attribute of finding_info
            /severity_id                  | 7                | /severity_id: is none of the allowed numbers
            /class_uid                    | 2001             | /class_uid: is none of the allowed numbers
            /activity_id                  | 2                | /type_uid: is not 200402
            /time                         | "2026-05-04"     | /time: is no timestamp
            /time                         | 1777887667       | /time: is no timestamp
            /is_alert                     | "yes"            | /is_alert: is no boolean
            /count                        | 4294967296       | /count: is no integer
            /finding_info/attacks         | {}               | /finding_info/attacks: is no array
            /finding_info/attacks         | [{}]             | /finding_info/attacks/0: has none of
            /finding_info/attacks         | [{"technique":{}}] | /finding_info/attacks/0/technique: has none of
            /finding_info/analytic        | {"name":"r"}     | /finding_info/analytic/type_id: is missing
            /evidences                    | [{"name":"x"}]   | /evidences/0: has none of
            /evidences/0/user             | {"uid":7}        | /evidences/0/user/uid: is no string
            /evidences/0/src_endpoint     | {"ip":"10.0.0.4 or so"} | /evidences/0/src_endpoint/ip: is no ip
            /evidences/0/file             | {"name":"x"}     | /evidences/0/file: nothing is known of the object file
            /remediation                  | {}               | /remediation/desc: is missing
            /metadata                     | {"version":"1"}  | /metadata/product: is missing
            /resources                    | [{"type":"x"}]   | /resources/0: has none of
            """)
    void findsWhatIsWrong(String place, String value, String fault) throws IOException {
        JsonNode broken = JSON.readTree(SOUND);
        int slash = place.lastIndexOf('/');
        ((ObjectNode) broken.at(place.substring(0, slash))).set(place.substring(slash + 1), JSON.readTree(value));

        assertThat(new OcsfSchema().faults(broken))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "activity_id",
        "category_uid",
        "class_uid",
        "type_uid",
        "time",
        "severity_id",
        "metadata",
        "finding_info"
    })
    void findsWhatIsMissing(String attribute) throws IOException {
        ObjectNode broken = (ObjectNode) JSON.readTree(SOUND);
        broken.remove(attribute);

        assertThat(new OcsfSchema().faults(broken)).contains("/" + attribute + ": is missing");
    }
}
