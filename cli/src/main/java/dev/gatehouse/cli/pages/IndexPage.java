package dev.gatehouse.cli.pages;

/** The page that leads to the others. */
final class IndexPage {
    private IndexPage() {}

    static String markdown() {
        return new Markdown()
                .heading(1, "Detections")
                .paragraph(Pages.NOTE)
                .paragraph(
                        "[Coverage of the guide](coverage.md): every row of Microsoft's guides, and what judges it; each row has a"
                                + " page · [checks of the directory's state](" + PostureChecksPage.NAME + ") ·"
                                + " [what they find, measured](quality.md) · [how to write a detection](../write-a-detection.md) ·"
                                + " [a layer for the ATT&CK Navigator](attack-layer.json) · [the rules](../../detections/)")
                .toString();
    }
}
