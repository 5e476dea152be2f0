package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ServerSettings.Oidc;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OidcReaderTest {
    private static final String ISSUER = "https://login.contoso.example/";

    @Test
    void aProviderHasTokensForItsClientAndRolesInTheClaimRoles() {
        assertThat(Read.configuration(oidc("issuer: " + ISSUER, "clientId: gatehouse", "roles: {watchers: Auditor}"))
                        .server()
                        .oidc())
                .contains(new Oidc(
                        ISSUER,
                        "gatehouse",
                        "gatehouse",
                        "roles",
                        Map.of("watchers", ServerRole.AUDITOR),
                        Optional.empty(),
                        "mfa"));
    }

    @Test
    void aProviderMayHaveTokensForOthersAndRolesElsewhere() {
        assertThat(Read.configuration("""
                server:
                  oidc:
                    issuer: https://login.contoso.example/
                    clientId: gatehouse
                    audience: api://gatehouse
                    rolesClaim: realm_access/roles
                    objectIdClaim: oid
                    secondFactor: otp
                    roles:
                      Gatehouse.Reader: SecurityReader
                      role admins: PrivilegedRoleAdministrator
                """).server().oidc())
                .contains(new Oidc(
                        ISSUER,
                        "gatehouse",
                        "api://gatehouse",
                        "realm_access/roles",
                        Map.of(
                                "Gatehouse.Reader",
                                ServerRole.SECURITY_READER,
                                "role admins",
                                ServerRole.PRIVILEGED_ROLE_ADMINISTRATOR),
                        Optional.of("oid"),
                        "otp"));
    }

    @Test
    void tokensForAnybodyAreNotTaken() {
        assertThat(Read.problems(oidc(
                        "issuer: " + ISSUER, "clientId: gatehouse", "audience: any", "roles: {watchers: Auditor}")))
                .singleElement()
                .asString()
                .contains("the audience \"any\" takes tokens that are for others");
    }

    @Test
    void aSecondFactorIsNobodysWhereNobodyIsAUser() {
        assertThat(Read.problems(oidc(
                        "issuer: " + ISSUER, "clientId: gatehouse", "secondFactor: otp", "roles: {watchers: Auditor}")))
                .singleElement()
                .asString()
                .contains(
                        "\"server.oidc.secondFactor\" is of no use without \"server.oidc.objectIdClaim\"",
                        "add \"objectIdClaim\", or remove \"secondFactor\"");
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfTheClaimGivesAnyRole(ServerRole role) {
        assertThat(Read.configuration(withRoles("a: " + role.title()))
                        .server()
                        .oidc()
                        .orElseThrow()
                        .roles())
                .isEqualTo(Map.of("a", role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.contoso.example/v2.0",
                "HTTPS://login.contoso.example:8443",
                "http://localhost:8180/realms/a",
                "http://127.0.0.1",
                "'http://[::1]:80'"
            })
    void anIssuerIsReachedInSafety(String issuer) {
        assertThat(Read.configuration(withIssuer(issuer)).server().oidc()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.contoso.example, is not https, http is for the loopback only",
        "http://localhost.contoso.example, is not https, http is for the loopback only",
        "ldap://localhost, is not https, http is for the loopback only",
        "login.contoso.example, names no host, write it from https:// on",
        "'https:', is no URL, copy it from the provider",
        "https:///v2.0, names no host, write it from https:// on",
        "a b, is no URL, copy it from the provider",
        "https://login.contoso.example/?tenant=a, has a ? or a #, end it before that",
        "https://login.contoso.example/#a, has a ? or a #, end it before that"
    })
    void anIssuerThatIsNotIsTold(String issuer, String why, String remedy) {
        assertThat(Read.problems(withIssuer("'" + issuer + "'")))
                .containsExactly("gatehouse.yaml:3:13: the issuer \"" + issuer + "\" " + why
                        + "; expected an https URL such as https://login.contoso.example/v2.0; " + remedy);
    }

    @Test
    void aPasswordInAnIssuerIsNotRepeated() {
        assertThat(Read.problems(withIssuer("https://kim:secret@login.contoso.example")))
                .singleElement()
                .asString()
                .contains("the issuer names a user")
                .doesNotContain("secret");
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        assertThat(Read.problems(oidc("audience: a")))
                .satisfiesExactly(
                        issuer -> assertThat(issuer)
                                .startsWith("gatehouse.yaml:3:5: the key \"issuer\" is missing; expected an https URL"),
                        client -> assertThat(client)
                                .startsWith("gatehouse.yaml:3:5: the key \"clientId\" is missing; expected a text"),
                        roles -> assertThat(roles)
                                .startsWith("gatehouse.yaml:3:5: the key \"roles\" is missing; expected a section"));
    }

    @ParameterizedTest
    @CsvSource({
        "Emperor, write one of them",
        "Source, write one of them",
        "securityreader, did you mean \"SecurityReader\"?",
        "Security Operator, did you mean \"SecurityOperator\"?"
    })
    void aRoleThatNoProviderCanGiveIsTold(String role, String remedy) {
        assertThat(Read.problems(withRoles("a: " + role)))
                .containsExactly("gatehouse.yaml:6:10: \"" + role + "\" is no role that a provider can give; expected "
                        + "one of SecurityReader, SecurityOperator, Investigator, PrivilegedRoleAdministrator, "
                        + "Approver, Auditor, User; " + remedy);
    }

    @Test
    void aValueOfTheClaimStandsOnce() {
        assertThat(Read.problems(withRoles("a: Auditor", "a: Approver")))
                .singleElement()
                .asString()
                .startsWith("gatehouse.yaml:7:7: the key \"a\" stands here a second time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            roles: {}           | "server.oidc.roles" is an empty section; expected a section that gives values
            roles:              | "server.oidc.roles" is empty; expected a section that gives values
            roles: [Auditor]    | "server.oidc.roles" is a list; expected a section that gives values
            roles: {a: [Auditor]} | "server.oidc.roles.a" is a list; expected one of SecurityReader
            clientSecret: x     | there is no key "clientSecret" in "server.oidc"
            clientid: x         | did you mean "clientId"?
            audience: []        | "server.oidc.audience" is an empty list; expected a text
            """)
    void whatCannotBeUsedIsTold(String line, String problem) {
        String whole = line.startsWith("roles")
                ? oidc("issuer: " + ISSUER, "clientId: b", line)
                : oidc("issuer: " + ISSUER, "clientId: b", "roles: {a: Auditor}", line);

        assertThat(Read.problems(whole)).singleElement().asString().contains(problem);
    }

    private static String withIssuer(String issuer) {
        return oidc("issuer: " + issuer, "clientId: gatehouse", "roles: {a: Auditor}");
    }

    private static String withRoles(String... lines) {
        return oidc("issuer: " + ISSUER, "clientId: gatehouse", "roles:")
                + Arrays.stream(lines).map(line -> "      " + line + "\n").collect(Collectors.joining());
    }

    private static String oidc(String... lines) {
        return "server:\n  oidc:\n"
                + Arrays.stream(lines).map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
