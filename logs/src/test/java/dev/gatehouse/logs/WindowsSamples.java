package dev.gatehouse.logs;

/** One made-up use of a privilege, in every form that Windows events come in. */
final class WindowsSamples {
    static final String XML = """
            <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
            <Provider Name='Microsoft-Windows-Security-Auditing' Guid='{00000000-0000-0000-0000-00000000000a}'/>\
            <EventID>4673</EventID><Version>0</Version><Level>0</Level><Task>13056</Task><Opcode>0</Opcode>\
            <Keywords>0x8010000000000000</Keywords><TimeCreated SystemTime='2026-01-02T03:04:05.678000000Z'/>\
            <EventRecordID>4711</EventRecordID><Correlation/><Execution ProcessID='4' ThreadID='88'/>\
            <Channel>Security</Channel><Computer>PC7.contoso.example</Computer><Security/></System><EventData>\
            <Data Name='SubjectUserSid'>S-1-5-18</Data><Data Name='SubjectUserName'>PC7$</Data>\
            <Data Name='SubjectDomainName'>CONTOSO</Data><Data Name='SubjectLogonId'>0x3e7</Data>\
            <Data Name='ObjectServer'>Security</Data><Data Name='Service'>-</Data>\
            <Data Name='PrivilegeList'>SeTcbPrivilege SeDebugPrivilege</Data><Data Name='ProcessId'>0x1d54</Data>\
            <Data Name='ProcessName'>C:\\Tools\\a &amp; b.exe</Data></EventData></Event>
            """;

    private static final String DATA = """
            "SubjectUserSid":"S-1-5-18","SubjectUserName":"PC7$","SubjectDomainName":"CONTOSO","SubjectLogonId":"0x3e7",\
            "ObjectServer":"Security","Service":"-","PrivilegeList":"SeTcbPrivilege SeDebugPrivilege",\
            "ProcessId":"0x1d54","ProcessName":"C:\\\\Tools\\\\a & b.exe"\
            """;

    static final String FLAT = """
            {"EventID":4673,"Channel":"Security","Hostname":"PC7.contoso.example","Keywords":"0x8010000000000000","Level":"0",\
            "SourceName":"Microsoft-Windows-Security-Auditing","TimeCreated":"2026-01-02T03:04:05.678Z","Task":"13056",\
            "@timestamp":"2026-01-02T03:04:09Z","Version":0,"Opcode":"Info","OpcodeValue":0,"RecordNumber":4711,\
            "ExecutionProcessID":4,"ThreadID":88,"Message":"...",%s}
            """.formatted(DATA);

    static final String WINLOGBEAT = """
            {"@timestamp":"2026-01-02T03:04:05.678Z","event":{"code":"4673"},"winlog":{"channel":"Security","event_id":"4673",\
            "provider_name":"Microsoft-Windows-Security-Auditing","computer_name":"PC7.contoso.example","version":0,\
            "record_id":4711,"process":{"pid":4,"thread":{"id":88}},"event_data":{%s}}}
            """.formatted(DATA);

    static final String WINLOGBEAT_6 = """
            {"@timestamp":"2026-01-02T03:04:05.678Z","event_id":4673,"log_name":"Security","record_number":"4711","version":0,\
            "source_name":"Microsoft-Windows-Security-Auditing","computer_name":"PC7.contoso.example","process_id":4,\
            "thread_id":88,"event_data":{%s}}
            """.formatted(DATA);

    /** As one reader of evtx files in Rust writes it. */
    static final String ATTRIBUTES = nested("{\"#attributes\":{\"Qualifiers\":0},\"#text\":4673}", """
            "Provider":{"#attributes":{"Name":"Microsoft-Windows-Security-Auditing"}},\
            "TimeCreated":{"#attributes":{"SystemTime":"2026-01-02T03:04:05.678000Z"}},\
            "Execution":{"#attributes":{"ProcessID":4,"ThreadID":88}}\
            """, DATA);

    static final String SEPARATE_ATTRIBUTES = nested("4673", """
            "Provider_attributes":{"Name":"Microsoft-Windows-Security-Auditing"},\
            "TimeCreated_attributes":{"SystemTime":"2026-01-02T03:04:05.678000Z"},\
            "Execution_attributes":{"ProcessID":4,"ThreadID":88}\
            """, DATA);

    /** As a reader of evtx files in Go writes it. */
    static final String TEXTS = nested("\"4673\"", """
            "Provider":{"Name":"Microsoft-Windows-Security-Auditing"},"Execution":{"ProcessID":"4","ThreadID":"88"},\
            "TimeCreated":{"SystemTime":"2026-01-02T03:04:05.678Z"}\
            """, DATA);

    private static final String LIST = DATA.replaceAll("\"(\\w+)\":(\"[^\"]*\")", "{\"@Name\":\"$1\",\"#text\":$2}");

    /** As translators of XML to JSON write it. */
    static final String NAMED = nested("\"4673\"", """
            "Provider":{"@Name":"Microsoft-Windows-Security-Auditing"},"Execution":{"@ProcessID":"4","@ThreadID":"88"},\
            "TimeCreated":{"@SystemTime":"2026-01-02T03:04:05.678Z"}\
            """, "\"Data\":[" + LIST + "]");

    static final String EVTX_ECMD = """
            {"EventRecordId":"4711","TimeCreated":"2026-01-02T03:04:05.6780000+00:00","EventId":4673,"Level":"0","Task":13056,\
            "Version":0,"Opcode":0,"Provider":"Microsoft-Windows-Security-Auditing","Channel":"Security","ProcessId":4,\
            "ThreadId":88,"Computer":"PC7.contoso.example","Keywords":"0x8010000000000000","PayloadData1":"x","Payload":"%s"}
            """.formatted(quoted("{\"EventData\":{\"Data\":[" + LIST + "]}}"));

    static final String WAZUH = """
            {"agent":{"id":"7"},"data":{"win":{"system":{"providerName":"Microsoft-Windows-Security-Auditing","eventID":"4673",\
            "version":"0","level":"0","task":"13056","opcode":"0","keywords":"0x8010000000000000","eventRecordID":"4711",\
            "systemTime":"2026-01-02T03:04:05.6780000Z","processID":"4","threadID":"88","channel":"Security",\
            "computer":"PC7.contoso.example"},"eventdata":{%s}}}}
            """.formatted(DATA.replace("\"S", "\"s")
            .replace("\"s-1", "\"S-1")
            .replace("\"seT", "\"SeT")
            .replace("\"security\"", "\"Security\""));

    static final String MESSAGE = """
            A privileged service was called.

            Subject:
            \tSecurity ID:\t\tS-1-5-18
            \tAccount Name:\t\tPC7$
            \tAccount Domain:\t\tCONTOSO
            \tLogon ID:\t\t0x3E7

            Service:
            \tServer:\tSecurity
            \tService Name:\t-

            Process:
            \tProcess ID:\t0x1d54
            \tProcess Name:\tC:\\Tools\\a & b.exe

            Service Request Information:
            \tPrivileges:\t\tSeTcbPrivilege
            \t\t\tSeDebugPrivilege""";

    static final String GET_WIN_EVENT = """
            {"Id":4673,"Version":0,"Level":0,"Task":13056,"Opcode":0,"Keywords":"0x8010000000000000","RecordId":4711,\
            "ProviderName":"Microsoft-Windows-Security-Auditing","LogName":"Security","ProcessId":4,"ThreadId":88,\
            "MachineName":"PC7.contoso.example","TimeCreated":"\\/Date(1767323045678)\\/","Bookmark":{},\
            "Properties":["System.Diagnostics.Eventing.Reader.EventProperty"],"Message":"%s"}
            """.formatted(quoted(MESSAGE));

    /** A computer that speaks another language: the values have an order only. */
    static final String GET_WIN_EVENT_VALUES = """
            {"Id":4673,"Version":0,"Level":0,"Task":13056,"Opcode":0,"Keywords":"0x8010000000000000","RecordId":4711,\
            "ProviderName":"Microsoft-Windows-Security-Auditing","LogName":"Security","ProcessId":4,"ThreadId":88,\
            "MachineName":"PC7.contoso.example","TimeCreated":"2026-01-02T05:04:05.678+02:00","Properties":[\
            {"Value":{"BinaryLength":12,"AccountDomainSid":null,"Value":"S-1-5-18"}},{"Value":"PC7$"},{"Value":"CONTOSO"},\
            {"Value":999},{"Value":"Security"},{"Value":"-"},{"Value":"SeTcbPrivilege SeDebugPrivilege"},{"Value":7508},\
            {"Value":"C:\\\\Tools\\\\a & b.exe"}],"Message":"Un service privilégié a été appelé."}
            """;

    static final String AZURE_DIAGNOSTICS = """
            {"time":"2026-01-02T03:05:00Z","category":"WindowsEventLogsTable","level":"Informational","properties":{\
            "Role":"IaaS","RoleInstance":"_PC7","EventId":4673,"Channel":"Security","Description":"...","RawXml":"%s"}}
            """.formatted(quoted(XML));

    static final String WORKSPACE = """
            {"Type":"SecurityEvent","TimeGenerated":"2026-01-02T03:04:05.678Z","EventID":4673,"Channel":"Security","Task":13056,\
            "Computer":"PC7.contoso.example","Keywords":"0x8010000000000000","Level":"0","Opcode":"0","Version":0,\
            "EventSourceName":"Microsoft-Windows-Security-Auditing","EventRecordId":"4711","SystemProcessId":4,\
            "SystemThreadId":88,"ServiceName":"-","EventOriginId":"00000000-0000-0000-0000-00000000000b",%s}
            """.formatted(DATA.replace("\"Service\":\"-\",", ""));

    private WindowsSamples() {}

    private static String nested(String id, String attributes, String data) {
        return """
            {"Event":{"System":{"EventID":%s,"Version":0,"Level":0,"Task":13056,"Opcode":0,"EventRecordID":4711,\
            "Keywords":"0x8010000000000000","Channel":"Security","Computer":"PC7.contoso.example","Security":null,%s},\
            "EventData":{%s}}}
            """.formatted(id, attributes, data);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
