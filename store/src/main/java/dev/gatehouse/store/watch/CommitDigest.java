package dev.gatehouse.store.watch;

import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.store.PortableText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;

/** What tells a commit from another one at the same position. */
final class CommitDigest {
    private final MessageDigest digest = PortableText.sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private CommitDigest() {}

    static String of(Commit commit) {
        var digest = new CommitDigest();
        digest.number(commit.position());
        digest.text(commit.at().toString());
        digest.number(commit.state().size());
        commit.state().forEach(digest::state);
        digest.number(commit.alerts().size());
        commit.alerts().forEach(digest::alert);
        new TreeMap<>(commit.offsets()).forEach((source, offset) -> {
            digest.text(source);
            digest.text(offset);
        });
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void state(StateChange change) {
        text(change.kind());
        text(change.key());
        change.body().ifPresentOrElse(this::bytes, () -> number(-1));
    }

    private void alert(AlertChange change) {
        text(
                switch (change) {
                    case AlertChange.Told told -> AlertJson.write(told.alert());
                    case AlertChange.Withdrawn withdrawn -> "withdrawn " + withdrawn.id();
                    case AlertChange.Superseded superseded -> superseded.id() + " superseded by " + superseded.by();
                    case AlertChange.Final settled -> "final " + settled.id();
                });
    }

    private void text(String text) {
        // Two bytes a character, so that no text is taken for another.
        bytes(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        digest.update(number.clear().putLong(value).flip());
    }
}
