package dev.gatehouse.bench.generate;

import java.util.List;

/** What people sign in to: public applications with their well-known ids, and the resource behind each. */
enum ClientApp {
    OUTLOOK_WEB(
            "9199bf20-a13f-4107-85dc-02114787ef48",
            "One Outlook Web",
            "00000002-0000-0ff1-ce00-000000000000",
            "Office 365 Exchange Online",
            "Browser"),
    TEAMS(
            "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
            "Microsoft Teams",
            "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
            "Microsoft Teams Services",
            "Mobile Apps and Desktop clients"),
    OFFICE_HOME(
            "4765445b-32c6-49b0-83e6-1d93765276ca",
            "OfficeHome",
            "4765445b-32c6-49b0-83e6-1d93765276ca",
            "OfficeHome",
            "Browser"),
    SHAREPOINT(
            "08e18876-6177-487e-b8b5-cf950c1e598c",
            "SharePoint Online Web Client Extensibility",
            "00000003-0000-0ff1-ce00-000000000000",
            "Office 365 SharePoint Online",
            "Browser"),
    AZURE_PORTAL(
            "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
            "Azure Portal",
            "797f4846-ba00-4fd7-ba43-dac1f8f63013",
            "Windows Azure Service Management API",
            "Browser"),
    AZURE_CLI(
            "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
            "Microsoft Azure CLI",
            "797f4846-ba00-4fd7-ba43-dac1f8f63013",
            "Windows Azure Service Management API",
            "Mobile Apps and Desktop clients"),
    GRAPH_POWERSHELL(
            "14d82eec-204b-4c2f-b7e8-296a70dab67e",
            "Microsoft Graph Command Line Tools",
            "00000003-0000-0000-c000-000000000000",
            "Microsoft Graph",
            "Mobile Apps and Desktop clients"),
    IMAP(
            "00000002-0000-0ff1-ce00-000000000000",
            "Office 365 Exchange Online",
            "00000002-0000-0ff1-ce00-000000000000",
            "Office 365 Exchange Online",
            "IMAP4"),
    SMTP(
            "00000002-0000-0ff1-ce00-000000000000",
            "Office 365 Exchange Online",
            "00000002-0000-0ff1-ce00-000000000000",
            "Office 365 Exchange Online",
            "Authenticated SMTP");

    /** What everybody uses. */
    static final List<ClientApp> EVERYDAY = List.of(OUTLOOK_WEB, TEAMS, OFFICE_HOME, SHAREPOINT);

    /** What administrators use. */
    static final List<ClientApp> ADMINISTRATION = List.of(AZURE_PORTAL, AZURE_CLI, GRAPH_POWERSHELL);

    private final String id;
    private final String displayName;
    private final String resourceId;
    private final String resourceName;
    private final String client;

    ClientApp(String id, String displayName, String resourceId, String resourceName, String client) {
        this.id = id;
        this.displayName = displayName;
        this.resourceId = resourceId;
        this.resourceName = resourceName;
        this.client = client;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    String resourceId() {
        return resourceId;
    }

    String resourceName() {
        return resourceName;
    }

    /** Whether it speaks a protocol that knows one factor only. */
    boolean legacy() {
        return this == IMAP || this == SMTP;
    }

    /** The kind of client, in the words of the column {@code ClientAppUsed}. */
    String client() {
        return client;
    }
}
