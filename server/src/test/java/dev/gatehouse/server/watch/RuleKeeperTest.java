package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.Repository;
import dev.gatehouse.server.directory.DirectoryKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleKeeperTest {
    private static final Logger LOGGER = Logger.getLogger(RuleKeeper.class.getName());

    @TempDir
    Path temp;

    private final Warnings warnings = new Warnings();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(warnings);
    }

    @AfterEach
    void listenNoLonger() {
        LOGGER.removeHandler(warnings);
    }

    @Test
    void warnsOnceThatHowTheServerIsReachedHoldsFromTheNextStartOn() throws IOException {
        Path rules = Files.createDirectories(temp.resolve("detections"));
        Files.copy(Repository.folder().resolve("detections/gatehouse/source-silent.yml"), rules.resolve("silent.yml"));
        declare("");
        RulePlace place = new RulePlace(temp, List.of(), Optional.of(file()));
        RuleKeeper keeper = new RuleKeeper(
                place,
                place.load(),
                DirectoryKeeper.ofNothing(),
                WhatIsSet.NOTHING,
                InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z")));

        declare("watchlists: {vips: [Ada]}\n");
        look(keeper);
        assertThat(warnings.heard).isEmpty();

        declare("server: {certificate: a.pem, key: k.pem}\n");
        look(keeper);
        declare("server: {certificate: a.pem, key: k.pem}\nwatchlists: {vips: [Ada]}\n");
        look(keeper);
        assertThat(warnings.heard).singleElement().asString().contains("holds from the next start on");
        assertThat(keeper.file().watchlists().names()).containsExactly("vips");
    }

    private static void look(RuleKeeper keeper) {
        List<Object> news = new ArrayList<>();
        keeper.look(news::add);
        assertThat(news).as("the file was read again").hasSize(1);
    }

    private void declare(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return temp.resolve("gatehouse.yaml");
    }

    private static final class Warnings extends Handler {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                heard.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
