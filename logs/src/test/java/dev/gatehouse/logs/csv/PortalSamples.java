package dev.gatehouse.logs.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up files as the portal gives them, in the headers that it has had. */
final class PortalSamples {
    /** The names in the order of the current files of user sign-ins; one of them comes twice. */
    static final List<String> CURRENT = List.of(
            "Date (UTC)",
            "Request ID",
            "User agent",
            "Correlation ID",
            "User ID",
            "User",
            "Username",
            "User type",
            "Cross tenant access type",
            "Incoming token type",
            "Authentication Protocol",
            "Unique token identifier",
            "Original transfer method",
            "Client credential type",
            "Token Protection - Sign In Session",
            "Token Protection - Sign In Session StatusCode",
            "Application",
            "Application ID ",
            "App owner tenant ID",
            "Resource",
            "Resource ID ",
            "Resource tenant ID",
            "Resource owner tenant ID",
            "Home tenant ID",
            "Home tenant name",
            "IP address",
            "Location",
            "Status",
            "Sign-in error code",
            "Failure reason",
            "Client app",
            "Device ID",
            "Browser",
            "Operating System",
            "Compliant",
            "Managed",
            "Join Type",
            "Multifactor authentication result",
            "Multifactor authentication auth method",
            "Multifactor authentication auth detail",
            "Authentication requirement",
            "Sign-in identifier",
            "Session ID",
            "IP address (seen by resource)",
            "Through Global Secure Access",
            "Global Secure Access IP address",
            "Autonomous system  number",
            "Flagged for review",
            "Token issuer type",
            "Incoming token type",
            "Token issuer name",
            "Latency",
            "Conditional Access",
            "Managed Identity type",
            "Associated Resource Id",
            "Federated Token Id",
            "Federated Token Issuer");

    /** What the files did not have before. */
    static final List<String> NEWER = List.of(
            "User agent",
            "Original transfer method",
            "Token Protection - Sign In Session",
            "Token Protection - Sign In Session StatusCode",
            "App owner tenant ID",
            "Resource owner tenant ID",
            "Session ID",
            "Through Global Secure Access",
            "Global Secure Access IP address",
            "Managed Identity type",
            "Associated Resource Id",
            "Federated Token Id",
            "Federated Token Issuer");

    /** The names of the files of service principals' sign-ins. */
    static final List<String> APPLICATIONS = List.of(
            "Date (UTC)",
            "Request ID",
            "Correlation ID",
            "Service principal ID",
            "Service principal name",
            "Credential key ID",
            "Credential thumbprint",
            "Application",
            "Application ID ",
            "App owner tenant ID",
            "Resource",
            "Resource ID ",
            "Resource tenant ID",
            "Resource owner tenant ID",
            "Home tenant ID",
            "Home tenant name",
            "IP address",
            "Location",
            "Status",
            "Sign-in error code",
            "Failure reason",
            "Conditional Access");

    /** A failed sign-in of an administrator. */
    static final Map<String, String> FAILED = Map.ofEntries(
            Map.entry("Date (UTC)", "2026-03-01T08:19:41Z"),
            Map.entry("Request ID", "11111111-0000-4000-8000-000000000001"),
            Map.entry("Correlation ID", "22222222-0000-4000-8000-000000000002"),
            Map.entry("User ID", "33333333-0000-4000-8000-000000000003"),
            Map.entry("User", "Ada Admin"),
            Map.entry("Username", "ada@contoso.example"),
            Map.entry("User type", "Member"),
            Map.entry("Application", "Azure Portal"),
            Map.entry("Application ID ", "44444444-0000-4000-8000-000000000004"),
            Map.entry("Resource", "Microsoft Graph"),
            Map.entry("Resource ID ", "55555555-0000-4000-8000-000000000005"),
            Map.entry("IP address", "192.0.2.7"),
            Map.entry("Location", "Lyon, Rhone, FR"),
            Map.entry("Status", "Failure"),
            Map.entry("Sign-in error code", "50126"),
            Map.entry("Failure reason", "Wrong \"name\" or password"),
            Map.entry("Client app", "Browser"),
            Map.entry("Browser", "Edge 120.0.0"),
            Map.entry("Operating System", "Windows 11"),
            Map.entry("Autonomous system  number", "64500"),
            Map.entry("Conditional Access", "Not Applied"),
            Map.entry("Authentication requirement", "Single-factor authentication"));

    private PortalSamples() {}

    /** One row of those values below that header. */
    static PortalReading read(String fileName, List<String> header, Map<String, String> values) {
        return PortalReading.ofRows(fileName, header, List.of(row(header, values)));
    }

    static List<String> row(List<String> header, Map<String, String> values) {
        return header.stream().map(name -> values.getOrDefault(name, "")).toList();
    }

    /** The values with one more or another. */
    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    /** The older header of 44 columns. */
    static List<String> older() {
        List<String> names = new ArrayList<>(CURRENT);
        names.removeAll(NEWER);
        return names;
    }
}
