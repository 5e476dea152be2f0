package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FieldTableFilesTest {
    private final FieldTables shipped = FieldTableFiles.shipped();

    @Test
    void aServiceOfAzureHasItsOwnTables() {
        assertThat(tables("azure", "auditlogs")).containsExactly(Table.AUDIT_LOGS);
        assertThat(tables("azure", "signinlogs"))
                .contains(Table.SIGNIN_LOGS, Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS)
                .allMatch(Table::isSignIn);
    }

    @Test
    void azureAloneMeansAllOfThem() {
        assertThat(tables("azure", "")).contains(Table.SIGNIN_LOGS, Table.AUDIT_LOGS, Table.AZURE_ACTIVITY);
    }

    @Test
    void anUnknownServiceOfAKnownProductMeansNoTable() {
        assertThat(tables("azure", "storage")).isEmpty();
        assertThat(tables("windows", "sysmon")).isEmpty();
        assertThat(tables("windows", "")).isEmpty();
    }

    @Test
    void aProductWithOneTableHasItForAllServices() {
        assertThat(tables("m365", "threat_management")).containsExactly(Table.OFFICE_ACTIVITY);
    }

    @Test
    void otherProductsAndCategoriesMeanNoTable() {
        assertThat(tables("linux", "auditd")).isEmpty();
        assertThat(tables("", "signinlogs")).isEmpty();
        assertThat(shipped.tables(new LogSource(
                        Optional.of("process_creation"), Optional.of("azure"), Optional.of("signinlogs"))))
                .isEmpty();
    }

    @Test
    void theCaseOfNamesDoesNotMatter() {
        assertThat(tables("AZURE", "SigninLogs")).isEqualTo(tables("azure", "signinlogs"));
    }

    private Set<Table> tables(String product, String service) {
        return shipped.tables(new LogSource(
                Optional.empty(),
                Optional.of(product).filter(text -> !text.isEmpty()),
                Optional.of(service).filter(text -> !text.isEmpty())));
    }
}
