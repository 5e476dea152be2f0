package dev.gatehouse.connect.file;

import java.util.ArrayList;
import java.util.List;

/** Counts the members of a zip archive that cannot be read, for one of them is seldom alone. */
final class ZipRefusals {
    /** What to do about a damaged archive. */
    static final String REPAIR = "Copy the file again, or repair it with: zip -FF FILE --out REPAIRED.zip";

    private final List<String> encrypted = new ArrayList<>();
    private final List<String> otherwise = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private boolean list;

    /** Whether this member cannot be read; then it is counted. */
    boolean refused(ZipMember member) {
        if (member.encrypted()) {
            return encrypted.add(member.name());
        }
        return !member.readable() && otherwise.add(member.name());
    }

    /** Counts a member that does not lie where the archive says. */
    void damaged(ZipMember member) {
        damaged.add(member.name());
    }

    /** Notes that after some members the list of them is not readable. */
    void listIsDamaged() {
        list = true;
    }

    int count() {
        return encrypted.size() + otherwise.size() + damaged.size();
    }

    /** What is wrong, and the remedy. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!encrypted.isEmpty()) {
            problems.add(count(encrypted) + " encrypted; unpack the archive with its password: 7z x FILE");
        }
        if (!otherwise.isEmpty()) {
            problems.add(
                    count(otherwise) + " compressed in a way that is not read; unpack the archive with: 7z x FILE");
        }
        if (!damaged.isEmpty()) {
            problems.add(count(damaged) + " not where the archive says; the others were read. " + REPAIR);
        }
        if (list) {
            problems.add("the list of members is damaged; those before the damage were read. " + REPAIR);
        }
        return problems;
    }

    private static String count(List<String> names) {
        String first = MemberName.shown(names.getFirst());
        return names.size() == 1 ? "the member " + first + " is" : names.size() + " members (" + first + " …) are";
    }
}
