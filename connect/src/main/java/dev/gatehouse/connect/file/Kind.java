package dev.gatehouse.connect.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What bytes are, by their beginning: names lie, or lack. */
enum Kind {
    GZIP("1f8b", ""),
    ZIP("504b0304", ""),
    EMPTY_ZIP("504b0506", ""),
    SPANNED_ZIP("504b0708", "is a zip archive in several pieces, which is not read; unpack it with: 7z x FILE"),
    XZ("fd377a585a00", "is compressed by xz, which is not read; unpack it with: xz -d FILE"),
    BZIP2("425a68", "is compressed by bzip2, which is not read; unpack it with: bzip2 -d FILE") {
        private static final String BLOCK = "314159265359";

        @Override
        boolean begins(byte[] head) {
            return super.begins(head) && hex(head, 4, 10).equals(BLOCK);
        }
    },
    ZSTD("28b52ffd", "is compressed by zstd, which is not read; unpack it with: zstd -d FILE"),
    SEVEN_ZIP("377abcaf271c", "is a 7z archive, which is not read; unpack it with: 7z x FILE"),
    RAR("526172211a07", "is a rar archive, which is not read; unpack it with: unrar x FILE"),
    EVENT_LOG(
            "456c6646696c6500",
            "is a binary Windows event log, which is not read; convert it on Windows with: "
                    + "wevtutil qe FILE.evtx /lf:true /f:xml > FILE.xml"),
    TAR("", "") {
        @Override
        boolean begins(byte[] head) {
            return isTar(head);
        }
    },
    PLAIN("", "");

    /** How many bytes tell. */
    static final int HEAD = 512;

    private static final int TAR_MAGIC = 257;
    private static final int TAR_SUM = 148;
    private static final int TAR_SUM_LENGTH = 8;

    private final String magic;
    private final String refusal;

    Kind(String magic, String refusal) {
        this.magic = magic;
        this.refusal = refusal;
    }

    /** The first kind whose mark the bytes bear; {@link #PLAIN} where there is none. */
    static Kind of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(head))
                .findFirst()
                .orElse(PLAIN);
    }

    /** Why it is not read, and the remedy; empty where it is. */
    String refusal() {
        return refusal;
    }

    boolean begins(byte[] head) {
        return hex(head, 0, magic.length() / 2).equals(magic);
    }

    private static String hex(byte[] head, int from, int to) {
        return head.length < to ? "" : HexFormat.of().formatHex(head, from, to);
    }

    /** The word alone could stand in any text at this place, so the header's checksum must hold as well. */
    private static boolean isTar(byte[] head) {
        if (head.length < HEAD || !new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return false;
        }
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < HEAD; i++) {
            boolean sum = i >= TAR_SUM && i < TAR_SUM + TAR_SUM_LENGTH;
            unsigned += sum ? ' ' : head[i] & 0xff;
            signed += sum ? ' ' : head[i];
        }
        String written = new String(head, TAR_SUM, TAR_SUM_LENGTH, StandardCharsets.ISO_8859_1);
        String octal = written.replace('\0', ' ').strip();
        return octal.matches("[0-7]{1,7}")
                && (Integer.parseInt(octal, 8) == unsigned || Integer.parseInt(octal, 8) == signed);
    }
}
