package dev.gatehouse.connect.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes archives in memory, finds inputs in them, and reads these. */
final class Archives {
    private Archives() {}

    /** A member to be packed. */
    static final class Entry {
        private final String name;
        private final byte[] bytes;

        private Entry(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    static Entry entry(String name, byte[] bytes) {
        return new Entry(name, bytes);
    }

    static Entry entry(String name, String text) {
        return new Entry(name, bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Entry... entries) throws IOException {
        return zip(ZipEntry.DEFLATED, entries);
    }

    static byte[] storedZip(Entry... entries) throws IOException {
        return zip(ZipEntry.STORED, entries);
    }

    private static byte[] zip(int method, Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                ZipEntry made = new ZipEntry(entry.name);
                made.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.bytes);
                    made.setCrc(crc.getValue());
                    made.setSize(entry.bytes.length);
                }
                zip.putNextEntry(made);
                zip.write(entry.bytes);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Entry entry : entries) {
                TarArchiveEntry made = new TarArchiveEntry(entry.name, true);
                made.setSize(entry.bytes.length);
                tar.putArchiveEntry(made);
                tar.write(entry.bytes);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    static Inputs find(Path folder, Limits limits, String... names) {
        List<String> paths =
                List.of(names).stream().map(name -> folder + "/" + name).toList();
        return Inputs.find(paths, InputStream.nullInputStream(), folder.resolve("scratch"), limits);
    }

    /** Writes the bytes to a file and finds what is in it. */
    static Inputs find(Path folder, String name, byte[] bytes) throws IOException {
        return find(folder, name, bytes, Limits.DEFAULT);
    }

    static Inputs find(Path folder, String name, byte[] bytes, Limits limits) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return find(folder, limits, name);
    }

    /** Each input as {@code name=text}, the folder left out; read twice, for it must be the same. */
    static List<String> texts(Path folder, Inputs inputs) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Input input : inputs.inputs()) {
            String text = text(input);
            if (!text.equals(text(input))) {
                throw new AssertionError(input.name() + " is not the same twice");
            }
            texts.add(input.name().substring(folder.toString().length() + 1) + "=" + text);
        }
        return texts;
    }

    static String text(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
