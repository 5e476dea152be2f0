package dev.gatehouse.bench.generate;

import java.util.List;

/**
 * A program of a Windows workstation.
 *
 * @param image the path of its file
 * @param originalName the name that its file was built with
 * @param description what its file says it is
 * @param product what its file belongs to
 * @param company who made it
 * @param arguments its command line, with places in braces for what differs from start to start
 */
record Program(
        String image, String originalName, String description, String product, String company, String arguments) {
    private static final String WINDOWS = "Microsoft\u00ae Windows\u00ae Operating System";
    private static final String MICROSOFT = "Microsoft Corporation";

    private static final Program SERVICES = windows(
            "C:\\Windows\\System32\\services.exe",
            "services.exe",
            "Services and Controller app",
            "C:\\Windows\\system32\\services.exe");
    private static final Program EXPLORER = windows(
            "C:\\Windows\\explorer.exe", "EXPLORER.EXE", "Windows Explorer", "C:\\Windows\\Explorer.EXE /NOUACCHECK");
    private static final Program SERVICE_HOST = windows(
            "C:\\Windows\\System32\\svchost.exe",
            "svchost.exe",
            "Host Process for Windows Services",
            "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Schedule");
    private static final Program SHELL = windows(
            "C:\\Windows\\System32\\cmd.exe",
            "Cmd.Exe",
            "Windows Command Processor",
            "\"C:\\Windows\\system32\\cmd.exe\" /c \"{home}tools\\build-{number}.cmd\" --target release");
    private static final Program POWERSHELL = windows(
            "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
            "PowerShell.EXE",
            "Windows PowerShell",
            "powershell.exe -NoLogo -File \"{home}Scripts\\inventory.ps1\" -Site {number}");

    /** What starts others. */
    static final List<Program> PARENTS = List.of(SERVICES, EXPLORER, EXPLORER, SERVICE_HOST, SHELL);

    /** What runs all day, the frequent ones more than once. */
    static final List<Program> EVERYDAY = List.of(
            SERVICE_HOST,
            SERVICE_HOST,
            SHELL,
            POWERSHELL,
            windows(
                    "C:\\Windows\\System32\\conhost.exe",
                    "CONHOST.EXE",
                    "Console Window Host",
                    "\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1"),
            windows(
                    "C:\\Windows\\System32\\taskhostw.exe",
                    "taskhostw.exe",
                    "Host Process for Windows Tasks",
                    "taskhostw.exe Install $(Arg{number})"),
            windows(
                    "C:\\Windows\\System32\\rundll32.exe",
                    "RUNDLL32.EXE",
                    "Windows host process (Rundll32)",
                    "rundll32.exe AppXDeploymentExtensions.OneCore.dll,ShellRefresh {guid}"),
            windows(
                    "C:\\Windows\\System32\\reg.exe",
                    "reg.exe",
                    "Registry Console Tool",
                    "reg query HKLM\\SOFTWARE\\Fabrikam\\Agent /v Version"),
            new Program(
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "chrome.exe",
                    "Google Chrome",
                    "Google Chrome",
                    "Google LLC",
                    "\"{image}\" --type=renderer --lang=de --device-scale-factor=1 --renderer-client-id={number}"
                            + " --launch-time-ticks={number}{number} --field-trial-handle={number}"),
            new Program(
                    "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE",
                    "WinWord.exe",
                    "Microsoft Word",
                    "Microsoft Office",
                    MICROSOFT,
                    "\"{image}\" /n \"{home}Documents\\Report {number}.docx\" /o \"\""),
            new Program(
                    "C:\\Program Files\\Git\\cmd\\git.exe",
                    "git.exe",
                    "Git for Windows",
                    "Git",
                    "The Git Development Community",
                    "git.exe -c core.quotepath=false log --pretty=oneline -n {number} -- {home}src\\main.c"),
            new Program(
                    "C:\\Program Files\\Java\\jdk-25\\bin\\java.exe",
                    "java.exe",
                    "OpenJDK Platform binary",
                    "OpenJDK Platform 25",
                    "Eclipse Adoptium",
                    "\"{image}\" -Xmx2g -cp {home}.m2\\repository\\a-{number}.jar;target\\classes example.Main {guid}"));

    private static Program windows(String image, String originalName, String description, String arguments) {
        return new Program(image, originalName, description, WINDOWS, MICROSOFT, arguments);
    }
}
