package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of lists that collectors leave beside the logs. */
final class KnownListsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Role,UserName,UserId,DisplayName                                        | role assignments
                    RoleName,UserPrincipalName,AssignmentType,StartDateTime,DirectoryScopeId | role assignments
                    RoleDefinitionName,SignInName,Scope                                     | role assignments
                    id,userPrincipalName,isMfaRegistered,methodsRegistered                  | users' authentication methods
                    user,MFAstatus,fido2                                                    | users' authentication methods
                    PermissionType,AppId,ConsentType,Permission                             | applications' permissions
                    id,userPrincipalName                                                    | users
                    UserName,UserId,LastInteractiveSignIn                                   | users
                    """)
    void areNamed(String header, String name) {
        assertThat(sentence(header)).contains("this is a list of " + name + ", not a log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,UserPrincipalName,Id,IPAddress",
                "UserName,UserId,Operation",
                "UserPrincipalName,Date",
                "Role,Date",
                "Scope,Id",
                "a,b"
            })
    void nothingElseIs(String header) {
        assertThat(sentence(header)).isEmpty();
    }

    @Test
    void takeNothingFromLogs() {
        List<String> log = List.of("TimeGenerated", "UserPrincipalName", "Id", "RoleName", "isMfaRegistered", "Type");

        assertThat(Layouts.all().of(log, "")).isInstanceOf(Layouts.Answer.Read.class);
    }

    @Test
    void areTheReasonWhyNothingIsRead() {
        assertThat(Layouts.all().of(List.of("id", "userPrincipalName"), "users.csv"))
                .isEqualTo(new Layouts.Answer.Refused("this is a list of users, not a log"));
    }

    private static Optional<String> sentence(String header) {
        return KnownLists.sentence(new Columns(List.of(header.split(",", -1))));
    }
}
