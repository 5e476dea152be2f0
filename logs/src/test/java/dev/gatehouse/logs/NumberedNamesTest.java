package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumberedNamesTest {
    @Test
    void numbersAndNamesInAnyCaseBecomeTheName() {
        assertThat(NumberedNames.RECORD_TYPES.name("15")).isEqualTo("AzureActiveDirectoryStsLogon");
        assertThat(NumberedNames.RECORD_TYPES.name("MIPLABEL")).isEqualTo("MIPLabel");
        assertThat(NumberedNames.RECORD_TYPES.name("777")).isEqualTo("777");
        assertThat(NumberedNames.RECORD_TYPES.name("")).isEmpty();
    }

    @Test
    void aNameHasItsNumber() {
        assertThat(NumberedNames.LOGON_ERRORS.number("iDsLocked")).contains("50053");
        assertThat(NumberedNames.LOGON_ERRORS.number("")).isEmpty();
    }
}
