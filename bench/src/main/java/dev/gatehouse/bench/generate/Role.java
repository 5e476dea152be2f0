package dev.gatehouse.bench.generate;

/** The built-in directory roles that the made-up tenants use, with their public template ids. */
enum Role {
    GLOBAL_ADMINISTRATOR("Global Administrator", "62e90394-69f5-4237-9190-012177145e10", "TenantAdmins"),
    PRIVILEGED_ROLE_ADMINISTRATOR(
            "Privileged Role Administrator", "e8611ab8-c189-46e8-94e1-60213ab1f814", "PrivilegedRoleAdmins"),
    PRIVILEGED_AUTHENTICATION_ADMINISTRATOR(
            "Privileged Authentication Administrator",
            "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
            "PrivilegedAuthenticationAdmins"),
    AUTHENTICATION_ADMINISTRATOR(
            "Authentication Administrator", "c4e39bd9-1100-46d3-8c65-fb160da0071f", "AuthenticationAdmins"),
    SECURITY_ADMINISTRATOR("Security Administrator", "194ae4cb-b126-40b2-bd5b-6091b380977d", "SecurityAdmins"),
    USER_ADMINISTRATOR("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1", "UserAccountAdmins"),
    HELPDESK_ADMINISTRATOR("Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8", "HelpdeskAdmins"),
    EXCHANGE_ADMINISTRATOR("Exchange Administrator", "29232cdf-9323-42fd-ade2-1d097af3e4de", "ExchangeServiceAdmins"),
    SHAREPOINT_ADMINISTRATOR(
            "SharePoint Administrator", "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePointServiceAdmins"),
    APPLICATION_ADMINISTRATOR("Application Administrator", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "ApplicationAdmins"),
    INTUNE_ADMINISTRATOR("Intune Administrator", "3a2c62db-5318-420d-8d74-23affee5d9d5", "IntuneServiceAdmins"),
    CONDITIONAL_ACCESS_ADMINISTRATOR(
            "Conditional Access Administrator", "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "ConditionalAccessAdmins");

    private final String displayName;
    private final String templateId;
    private final String wellKnownName;

    Role(String displayName, String templateId, String wellKnownName) {
        this.displayName = displayName;
        this.templateId = templateId;
        this.wellKnownName = wellKnownName;
    }

    String displayName() {
        return displayName;
    }

    String templateId() {
        return templateId;
    }

    String wellKnownName() {
        return wellKnownName;
    }
}
