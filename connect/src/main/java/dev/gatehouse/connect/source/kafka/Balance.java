package dev.gatehouse.connect.source.kafka;

/** Tells whether brackets are closed where they were opened, so that what stands behind cannot belong to what stands before. */
final class Balance {
    private Balance() {}

    /** Whether all that is opened in these bytes, by braces, brackets and quotes, is closed in them, and nothing else is. */
    static boolean holds(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean inText = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (inText) {
                if (b == '\\') {
                    at++;
                } else if (b == '"') {
                    inText = false;
                }
            } else if (b == '"') {
                inText = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth < 0) {
                    return false;
                }
            }
        }
        return depth == 0 && !inText;
    }
}
