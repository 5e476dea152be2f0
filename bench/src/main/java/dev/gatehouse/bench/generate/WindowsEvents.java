package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Made-up events of Windows workstations, flat JSON of some 0.8 KB each, with the fields that Sigma rules for Windows
 * test: mostly starts of processes, beside them registry, files, network, libraries, logons and scripts. Nearly all are
 * everyday work.
 */
public final class WindowsEvents {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final String SYSMON = "Microsoft-Windows-Sysmon";

    private final Dice dice;
    private final Map<String, Object> event = new LinkedHashMap<>();

    private WindowsEvents(long seed) {
        dice = new Dice(seed);
    }

    /** So many events, each the UTF-8 bytes of one JSON object. */
    public static List<byte[]> of(int events, long seed) throws IOException {
        var windows = new WindowsEvents(seed);
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < events; i++) {
            all.add(windows.next(START.plusMillis(i * 35L)));
        }
        return all;
    }

    private byte[] next(Instant time) throws IOException {
        event.clear();
        event.put("UtcTime", time.toString());
        event.put("Computer", "ws-" + (100 + dice.below(400)) + ".fabrikam.example");
        int kind = dice.below(100);
        if (kind < 55) {
            process();
        } else if (kind < 67) {
            registry();
        } else if (kind < 78) {
            file();
        } else if (kind < 85) {
            network();
        } else if (kind < 91) {
            library();
        } else if (kind < 96) {
            logon();
        } else {
            script();
        }
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field : event.entrySet()) {
                if (field.getValue() instanceof Integer number) {
                    json.writeNumberField(field.getKey(), number);
                } else {
                    json.writeStringField(field.getKey(), field.getValue().toString());
                }
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void process() {
        Program program = dice.pick(Program.EVERYDAY);
        Program parent = dice.pick(Program.PARENTS);
        sysmon(1, program);
        event.put("FileVersion", "10.0." + (19_000 + dice.below(7_000)) + ".1 (WinBuild.160101.0800)");
        event.put("Description", program.description());
        event.put("Product", program.product());
        event.put("Company", program.company());
        event.put("OriginalFileName", program.originalName());
        event.put("CommandLine", commandLine(program));
        event.put("CurrentDirectory", dice.perMille(500) ? "C:\\Windows\\system32\\" : home());
        event.put("LogonId", "0x" + Integer.toHexString(dice.below(1 << 24)));
        event.put("IntegrityLevel", dice.perMille(700) ? "Medium" : "System");
        event.put("Hashes", "SHA256=" + hex(64) + ",IMPHASH=" + hex(32));
        event.put("ParentProcessId", dice.between(400, 24_000));
        event.put("ParentImage", parent.image());
        event.put("ParentCommandLine", commandLine(parent));
    }

    private void registry() {
        sysmon(13, dice.pick(Program.EVERYDAY));
        event.put("EventType", "SetValue");
        event.put(
                "TargetObject",
                (dice.perMille(500) ? "HKU\\S-1-5-21-" + dice.below(1 << 30) : "HKLM")
                        + "\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\RecentDocs\\." + hex(6)
                        + "\\MRUListEx\\" + dice.below(40));
        event.put("Details", dice.perMille(500) ? "DWORD (0x0000" + hex(4) + ")" : "Binary Data");
        filler(250);
    }

    private void file() {
        sysmon(11, dice.pick(Program.EVERYDAY));
        event.put("TargetFilename", home() + "AppData\\Local\\Temp\\" + hex(8) + dice.pick(FileNames.ENDINGS));
        event.put("CreationUtcTime", event.get("UtcTime"));
        filler(300);
    }

    private void network() {
        sysmon(3, dice.pick(Program.EVERYDAY));
        event.put("Protocol", "tcp");
        event.put("Initiated", dice.perMille(800) ? "true" : "false");
        event.put("SourceIp", "10.1." + dice.below(255) + "." + dice.below(255));
        event.put("SourcePort", dice.between(49_152, 65_535));
        event.put("DestinationIp", "198.51.100." + dice.below(255));
        event.put("DestinationHostname", "host-" + hex(4) + ".cdn.example");
        event.put("DestinationPort", dice.perMille(900) ? 443 : 80);
        filler(150);
    }

    private void library() {
        sysmon(7, dice.pick(Program.EVERYDAY));
        event.put("ImageLoaded", "C:\\Windows\\System32\\" + dice.pick(FileNames.LIBRARIES));
        event.put("Signed", "true");
        event.put("Signature", "Microsoft Windows");
        event.put("SignatureStatus", "Valid");
        event.put("Hashes", "SHA256=" + hex(64) + ",IMPHASH=" + hex(32));
        filler(100);
    }

    private void logon() {
        event.put("Channel", "Security");
        event.put("Provider_Name", "Microsoft-Windows-Security-Auditing");
        event.put("EventID", 4624);
        event.put("SubjectUserName", "WS-" + hex(4) + "$");
        event.put("TargetUserName", "user" + dice.below(500));
        event.put("TargetDomainName", "FABRIKAM");
        event.put("LogonType", dice.pick(List.of(2, 3, 3, 3, 5, 7, 10)));
        event.put("LogonProcessName", "Kerberos");
        event.put("AuthenticationPackageName", "Kerberos");
        event.put("IpAddress", "10.1." + dice.below(255) + "." + dice.below(255));
        event.put("ProcessName", "C:\\Windows\\System32\\lsass.exe");
        filler(400);
    }

    private void script() {
        event.put("Channel", "Microsoft-Windows-PowerShell/Operational");
        event.put("Provider_Name", "Microsoft-Windows-PowerShell");
        event.put("EventID", 4104);
        event.put("ScriptBlockText", """
                function Get-Inventory { param([string]$Site = '%s')
                  Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object Caption, Version, LastBootUpTime
                  Get-Service | Where-Object { $_.Status -eq 'Running' } | Sort-Object DisplayName
                  Write-Output "done for $Site at $(Get-Date -Format o)" }
                """.formatted(hex(8)));
        event.put("Path", home() + "Scripts\\inventory.ps1");
        filler(150);
    }

    private void sysmon(int number, Program program) {
        event.put("Channel", SYSMON + "/Operational");
        event.put("Provider_Name", SYSMON);
        event.put("EventID", number);
        event.put("ProcessGuid", "{" + dice.guid() + "}");
        event.put("ProcessId", dice.between(400, 24_000));
        event.put("Image", program.image());
        event.put("User", dice.perMille(700) ? "FABRIKAM\\user" + dice.below(500) : "NT AUTHORITY\\SYSTEM");
    }

    /** What shippers add to every event, in so many characters. */
    private void filler(int characters) {
        event.put("agent.id", dice.guid());
        event.put("agent.name", event.getOrDefault("Computer", ""));
        event.put("event.ingested", event.getOrDefault("UtcTime", ""));
        event.put("event.hash", hex(Math.max(8, characters - 130)));
    }

    private String commandLine(Program program) {
        return program.arguments()
                .replace("{image}", program.image())
                .replace("{home}", home())
                .replace("{guid}", dice.guid())
                .replace("{number}", Integer.toString(dice.below(100_000)));
    }

    private String home() {
        return "C:\\Users\\user" + dice.below(500) + "\\";
    }

    private String hex(int digits) {
        var text = new StringBuilder(digits + 16);
        while (text.length() < digits) {
            text.append("%016X".formatted(dice.next()));
        }
        return text.substring(0, digits);
    }

    /** Parts of the names of files. */
    private static final class FileNames {
        private static final List<String> ENDINGS =
                List.of(".tmp", ".tmp", ".log", ".dat", ".xml", ".json", ".docx", ".dll", ".exe", ".ps1");
        private static final List<String> LIBRARIES = List.of(
                "kernel32.dll", "ntdll.dll", "user32.dll", "advapi32.dll", "ws2_32.dll", "crypt32.dll", "amsi.dll");
    }
}
