package dev.gatehouse.connect.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.Dataset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExportRequestTest {
    @ParameterizedTest
    @EnumSource(Dataset.class)
    void everyCollectionHasARequest(Dataset dataset) {
        assertThat(ExportRequest.of(dataset))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.permission()).isNotEmpty());
    }

    @Test
    void theScriptAsksTheSame() {
        assertThat(ExportScript.run("-l").out().lines())
                .containsExactlyElementsOf(Arrays.stream(ExportRequest.values())
                        .map(request -> request.file() + " " + request.path())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ExportRequest.class)
    void theNamesOfItsFilesTellTheCollection(ExportRequest request) {
        var name = request.file().replace("{group}", Exports.id(1).toString()).replaceFirst("\\{.*", "prod")
                + "-0001.json";

        var kind = FileName.kind(name).orElseThrow();

        assertThat(kind.collection().isAzure()).isEqualTo(request.isAzure());
        assertThat(request.datasets()).containsAll(kind.collection().datasets());
    }
}
