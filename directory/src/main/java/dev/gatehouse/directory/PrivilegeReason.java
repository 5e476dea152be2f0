package dev.gatehouse.directory;

/** Why a role counts as privileged, or why not. */
public enum PrivilegeReason {
    /** Microsoft puts its "privileged" label on the role: it can change who may do what, or read what leads there. */
    LABELLED("label", true, "Microsoft labels it privileged"),
    /** Holders change objects or policies of the directory that are not their own. */
    CHANGES_DIRECTORY("directory", true, "it can change the directory"),
    /** Holders administer a service or its data. */
    CHANGES_SERVICE("service", true, "it administers a service"),
    /** Holders hand out access or act with the full power of an owner over Azure resources. */
    CONTROLS_RESOURCES("resources", true, "it controls Azure resources or who may use them"),
    /** What it may do is unknown. */
    UNKNOWN("unknown", true, "the catalogue does not know it; an unknown role counts as privileged"),
    /** The configuration says that it is. */
    DECLARED("declared", true, "the configuration adds it to the privileged roles"),
    /** The configuration says that it is not. */
    EXEMPTED("exempted", false, "the configuration removes it from the privileged roles"),
    /** Holders only look. */
    READS("reads", false, "it only reads"),
    /** Holders do a narrow task that gives no power over others, or what ordinary members may do by default. */
    NARROW("narrow", false, "it allows a narrow task that gives no power over others"),
    /** Every member, guest or device has it. */
    EVERYBODY("everybody", false, "ordinary users, guests or devices have it");

    private final String code;
    private final boolean privileged;
    private final String explanation;

    PrivilegeReason(String code, boolean privileged, String explanation) {
        this.code = code;
        this.privileged = privileged;
        this.explanation = explanation;
    }

    /** The word for it in the catalogue's data. */
    String code() {
        return code;
    }

    /** Whether a role with this reason is privileged. */
    public boolean privileged() {
        return privileged;
    }

    /** The reason, as the end of a sentence about a role. */
    public String explanation() {
        return explanation;
    }
}
