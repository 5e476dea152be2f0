package dev.gatehouse.audit;

/** In which way an export is broken. */
public enum Flaw {
    NOT_AN_EXPORT(
            "not an audit export",
            "Nothing can be said about it. Name a file that Gatehouse exported, unpacked and unchanged."),
    UNKNOWN_VERSION("a format that this version cannot read", "Nothing can be said about it. Use a newer Gatehouse."),
    ANOTHER_KEY(
            "signed by another key",
            "Either the wrong key was named, or somebody who does not have that key made this file."),
    DAMAGED_LINE(
            "a line is damaged",
            "The file is not as Gatehouse wrote it: it was edited, or damaged on its way. Export it again and compare."),
    FOREIGN_TENANT(
            "an entry of another tenant", "Chains of two tenants were mixed, which Gatehouse itself never does."),
    ENTRY_ALTERED(
            "entry altered",
            "Somebody changed what this entry says after it was sealed. What it says now cannot be believed."),
    ENTRY_MISSING(
            "entry missing",
            "Somebody took out what was recorded there. What was done then cannot be known from here."),
    ORDER_CHANGED(
            "order changed", "Somebody moved or repeated lines: what happened first cannot be told from this file."),
    CHAIN_BROKEN(
            "chain broken",
            "This entry was sealed behind another one than the one that stands before it now: that one was replaced."),
    CHECKPOINT_CONTRADICTS(
            "checkpoint contradicts",
            "Somebody changed entries and worked out their hashes anew, but had no key to sign them. No entry since the"
                    + " last checkpoint that held can be believed."),
    ANCHOR_CONTRADICTS(
            "a checkpoint kept elsewhere contradicts",
            "Somebody who has the server's key changed entries and signed them anew: what was signed at the time, and kept"
                    + " where nobody could reach it, says otherwise. No entry since the last checkpoint kept elsewhere that"
                    + " held can be believed."),
    SIGNATURE("signature does not hold", "What was signed is not what stands there now, or it was never signed."),
    CUT_OFF("cut off", "The end is missing: the export stopped too early, or somebody took the end away."),
    NOT_AS_EXPORTED(
            "not as exported",
            "The entries hold by themselves, but the header, a checkpoint or the trailer was changed, added or taken out."),
    AFTER_THE_END("lines after the end", "Something was added that Gatehouse did not write.");

    private final String words;
    private final String meaning;

    Flaw(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** What it is called, in a few words. */
    public String words() {
        return words;
    }

    /** What it means to whoever relies on the export. */
    public String meaning() {
        return meaning;
    }
}
