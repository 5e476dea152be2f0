package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.Target;
import dev.gatehouse.detection.config.ConfigProblem;
import dev.gatehouse.detection.config.SaidSink;
import dev.gatehouse.server.identity.SecretBox;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.OwnRecord;
import dev.gatehouse.server.watch.OwnRecords;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.sinks.SetSink;
import dev.gatehouse.store.sinks.SetSinkStore;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The sinks that people declare through the server. Each change is in the audit trail, and a record that rules judge. */
public final class SetSinks {
    private static final Logger LOG = Logger.getLogger(SetSinks.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TYPE = "Sink";

    private final SetSinkStore store;
    private final SecretBox box;
    private final Notes notes;
    private final OwnRecords own;
    private final InstantSource clock;

    /** Those that are kept there, with secrets in this box. */
    public SetSinks(SetSinkStore store, SecretBox box, Notes notes, OwnRecords own, InstantSource clock) {
        this.store = requireNonNull(store, "store is null");
        this.box = requireNonNull(box, "box is null");
        this.notes = requireNonNull(notes, "notes is null");
        this.own = requireNonNull(own, "own is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Declares a sink, or declares it anew.
     *
     * @param json an entry of {@code sinks}, with its name
     * @param secrets all its secrets by name; empty to leave those that there are, which it may not where it leads elsewhere
     * @return what is wrong, where something is: then nothing changed
     */
    public synchronized List<ConfigProblem> set(
            String name, String json, Optional<Map<String, String>> secrets, Actor by) {
        SaidSink said = SaidSink.read("sink " + name, json);
        if (said.declared().isEmpty()) {
            return said.problems();
        }
        Optional<String> strange = secrets.stream()
                .flatMap(values -> values.keySet().stream())
                .filter(secret -> !said.declared().get().kind().hasSecret(secret))
                .findFirst();
        if (strange.isPresent()) {
            return SaidSink.strangeSecret("sink " + name, strange.get());
        }
        if (secrets.isEmpty()
                && store.find(name).filter(kept -> isElsewhere(kept, said)).isPresent()) {
            return SaidSink.keptSecrets("sink " + name);
        }
        SetSink set = store.set(
                name,
                json,
                secrets.map(values -> box.seal(write(values).getBytes(StandardCharsets.UTF_8), owner(name))),
                by.name(),
                clock.instant(),
                note(by, "sink.set", name));
        tell("Set sink", name, set.version(), by);
        return List.of();
    }

    /** Whether secrets that are kept would be told to somebody else than whoever gave them meant. */
    private static boolean isElsewhere(SetSink kept, SaidSink said) {
        return !kept.secrets().isEmpty()
                && SaidSink.read("sink " + kept.name(), kept.json())
                        .declared()
                        .filter(before ->
                                said.declared().filter(before::leadsLike).isPresent())
                        .isEmpty();
    }

    /** Takes one away; whether there was one. */
    public boolean remove(String name, Actor by) {
        long version = store.find(name).map(SetSink::version).orElse(0L);
        boolean removed = store.remove(name, note(by, "sink.remove", name));
        if (removed) {
            tell("Remove sink", name, version, by);
        }
        return removed;
    }

    /** All of them, as they are to be. */
    List<Wanted> wanted() {
        return store.all().stream().flatMap(set -> wanted(set).stream()).toList();
    }

    private Optional<Wanted> wanted(SetSink set) {
        SaidSink said = SaidSink.read("sink " + set.name(), set.json());
        if (said.declared().isEmpty()) {
            LOG.errorf(
                    "the sink %s, which was declared in the server, cannot be read: %s", set.name(), said.problems());
        }
        return said.declared().map(declared -> new Wanted(declared, false, secrets(set)));
    }

    private Supplier<Map<String, String>> secrets(SetSink set) {
        return () -> {
            if (set.secrets().isEmpty()) {
                return Map.of();
            }
            byte[] opened = box.open(set.secrets(), owner(set.name()))
                    .orElseThrow(
                            () -> new IllegalArgumentException("its secrets were sealed with another key than that of"
                                    + " this data folder: declare them anew"));
            return read(new String(opened, StandardCharsets.UTF_8));
        };
    }

    private void tell(String what, String name, long version, Actor by) {
        own.tell(List.of(new OwnRecord(
                "sink/" + what + "/" + name + "/" + version + "/" + clock.instant(),
                clock.instant(),
                what,
                Optional.of(new OwnRecord.Person(by.id(), by.name())),
                List.of(new OwnRecord.Target(TYPE, name, name)),
                new LinkedHashMap<>())));
    }

    /** What somebody did to a sink, for the audit trail. */
    public AuditNote note(Actor by, String action, String name) {
        return Notes.of(notes.entry(by, action, new Target(TYPE, name, name), ""));
    }

    private static String owner(String name) {
        return "sink/" + name;
    }

    private static String write(Map<String, String> secrets) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(secrets));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its secrets cannot be read: declare them anew", e);
        }
    }
}
