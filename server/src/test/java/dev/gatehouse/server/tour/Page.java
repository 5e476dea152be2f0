package dev.gatehouse.server.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of commands, and what it says comes of them. */
record Page(List<Block> blocks) {
    private static final Pattern FENCED =
            Pattern.compile("^```(\\V*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String COMMANDS = "bash";
    private static final String WAITS = "bash waits";

    /**
     * Commands that are pasted together.
     *
     * @param waits whether they take minutes
     * @param output what comes of them
     */
    record Block(String commands, boolean waits, Expected output) {}

    Page {
        blocks = List.copyOf(blocks);
    }

    static Page read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    /** Of Markdown: blocks marked as bash, each with the plain block that follows it at once. */
    static Page of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        Optional<Block> open = Optional.empty();
        Matcher fenced = FENCED.matcher(markdown);
        int end = 0;
        while (fenced.find()) {
            boolean follows = markdown.substring(end, fenced.start()).isBlank();
            String kind = fenced.group(1).strip();
            if (kind.startsWith(COMMANDS)) {
                open.ifPresent(blocks::add);
                open = Optional.of(new Block(fenced.group(2), kind.equals(WAITS), Expected.NOTHING));
            } else if (kind.isEmpty() && follows && open.isPresent()) {
                blocks.add(new Block(open.get().commands(), open.get().waits(), new Expected(fenced.group(2))));
                open = Optional.empty();
            }
            end = fenced.end();
        }
        open.ifPresent(blocks::add);
        return new Page(blocks);
    }
}
