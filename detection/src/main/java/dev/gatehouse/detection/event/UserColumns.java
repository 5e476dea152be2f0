package dev.gatehouse.detection.event;

import java.util.List;
import java.util.stream.Stream;

/** Where the tables say who signed in, who called, or who an alert is about: columns, and keys in dynamic ones. */
public final class UserColumns {
    /**
     * Object ids where no column of its own has one: Key Vault names its caller by short claims or by those of the SOAP age,
     * a security alert lists its accounts among its entities.
     */
    public static final List<String> FURTHER_IDS = List.of(
            "Identity.claim.oid",
            "Identity.claim.http://schemas\\.microsoft\\.com/identity/claims/objectidentifier",
            "Entities.AadUserId",
            "Entities.userAccount.azureAdUserId");

    /** Names where no column of its own has one. */
    public static final List<String> FURTHER_NAMES = List.of(
            "Identity.claim.upn",
            "Identity.claim.http://schemas\\.xmlsoap\\.org/ws/2005/05/identity/claims/upn",
            "Entities.UserPrincipalName",
            "Entities.userAccount.userPrincipalName",
            "CompromisedEntity");

    /** The object ids of users, service principals and managed identities. */
    public static final List<String> IDS = all(List.of("UserId", "ServicePrincipalId", "Caller"), FURTHER_IDS);

    /** Their names; Microsoft 365 calls a user by name where others give an id. */
    public static final List<String> NAMES = all(List.of("UserPrincipalName", "UserId", "Caller"), FURTHER_NAMES);

    private UserColumns() {}

    private static List<String> all(List<String> own, List<String> further) {
        return Stream.concat(own.stream(), further.stream()).toList();
    }
}
