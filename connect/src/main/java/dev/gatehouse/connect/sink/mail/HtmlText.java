package dev.gatehouse.connect.sink.mail;

/** The same letter as HTML: its text, escaped, and its link. */
final class HtmlText {
    private HtmlText() {}

    static String of(Letter letter) {
        String page = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n"
                + "<body style=\"font-family:sans-serif;font-size:14px\">\n<p><strong>" + escaped(letter.subject())
                + "</strong></p>\n<p>" + escaped(letter.text().strip()).replace("\n", "<br>\n") + "</p>\n";
        boolean isPage = letter.link().startsWith("https://") || letter.link().startsWith("http://");
        return page + (isPage ? "<p><a href=\"" + escaped(letter.link()) + "\">Open it in Gatehouse</a></p>\n" : "")
                + "</body></html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
