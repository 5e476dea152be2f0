package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Corpus;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SigmaHQ's rules for Azure, as they are exported: nobody wrote them with KQL in mind. */
final class CommunityExportTest {
    @Test
    void writesNearlyAllAndSaysWhyNotTheOthers() throws IOException {
        RuleContent content = RuleContent.of(Corpus.rules("sigmahq/rules/cloud/azure"));
        SentinelExport export = SentinelExport.of(content, FieldTableFiles.shipped());
        assertThat(export.rules().size() + export.leftOut().size())
                .isEqualTo(content.rules().size());
        assertThat(export.leftOut())
                .allSatisfy(left -> assertThat(left.reason()).isNotBlank());
        assertThat(export.rules()).hasSizeGreaterThan(content.rules().size() * 9 / 10);
        var tables = Stream.of(Table.values()).map(Table::azureName).collect(Collectors.toSet());
        assertThat(export.rules())
                .allSatisfy(rule -> assertThat(Kql.read(rule.query(), tables)).isNotNull());
    }
}
