package dev.gatehouse.connect.sink.syslog;

/** The keys that alerts need of the dictionary of the Common Event Format, each with how long its value may be. */
enum CefKey {
    RECEIPT_TIME("rt", 20),
    START("start", 20),
    END("end", 20),
    EXTERNAL_ID("externalId", 40),
    ACTION("act", 63),
    CATEGORY("cat", 1023),
    MESSAGE("msg", 1023),
    REASON("reason", 1023),
    COUNT("cnt", 10),
    TENANT("deviceExternalId", 255),
    SOURCE_USER("suser", 1023),
    SOURCE_USER_ID("suid", 1023),
    SOURCE_PRIVILEGES("spriv", 1023),
    DESTINATION_USER("duser", 1023),
    DESTINATION_USER_ID("duid", 1023),
    DESTINATION_PRIVILEGES("dpriv", 1023),
    SOURCE_ADDRESS("src", 15),
    /** For source addresses, by the standard's section on IPv6. */
    IPV6_2("c6a2", 39),
    IPV6_2_LABEL("c6a2Label", 1023),
    NUMBER_1("cn1", 19),
    NUMBER_1_LABEL("cn1Label", 1023),
    STRING_1("cs1", 4000),
    STRING_1_LABEL("cs1Label", 1023),
    STRING_2("cs2", 4000),
    STRING_2_LABEL("cs2Label", 1023),
    STRING_3("cs3", 4000),
    STRING_3_LABEL("cs3Label", 1023),
    STRING_4("cs4", 4000),
    STRING_4_LABEL("cs4Label", 1023),
    STRING_5("cs5", 4000),
    STRING_5_LABEL("cs5Label", 1023),
    STRING_6("cs6", 4000),
    STRING_6_LABEL("cs6Label", 1023);

    private final String name;
    private final int most;

    CefKey(String name, int most) {
        this.name = name;
        this.most = most;
    }

    String key() {
        return name;
    }

    int most() {
        return most;
    }
}
