package dev.gatehouse.detection.event;

import dev.gatehouse.detection.config.WorkingHours;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.HeldRole;
import dev.gatehouse.detection.context.Hold;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.posture.Tier;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import dev.gatehouse.sigma.Event;
import dev.gatehouse.sigma.Field;
import dev.gatehouse.sigma.SigmaValues;
import dev.gatehouse.sigma.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A row of a log table together with what the context knows of those in it, as rules see it. For one thread. */
public final class EnrichedEvent implements Event {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    /**
     * The records of one operation lie within ten minutes: the second of them is to find what was before the first. In
     * microseconds.
     */
    public static final long LONGEST_OPERATION = 600_000_000;

    private static final long HOUR = 3_600_000_000L;
    private static final int HOURS = 24;
    private static final int HALF_CIRCLE = 180;
    private static final double DEGREES_AN_HOUR = 15;

    private final int columns;
    private final ContextField[] contextFields;
    private final RoleCatalogue roles;
    private final Slice slice = new Slice();
    private final Map<Subject, Known> known = new EnumMap<>(Subject.class);
    private long rows;
    private Context context;
    private Row row;

    /** An event over rows of the projection behind {@code fields}; {@code row} is the first. */
    public EnrichedEvent(EventFields fields, RoleCatalogue roles, Context context, Row row) {
        this.columns = fields.projection().size();
        this.contextFields = fields.contextFields().toArray(ContextField[]::new);
        this.roles = roles;
        this.context = context;
        this.row = row;
    }

    /** Turns to another row. */
    public EnrichedEvent of(Row row) {
        this.row = row;
        this.rows++;
        return this;
    }

    /** The row behind the event. */
    public Row row() {
        return row;
    }

    @Override
    public int elements(int group) {
        return row.elements(group);
    }

    @Override
    public int count(int slot, int element) {
        if (slot < columns) {
            return row.count(slot, element);
        }
        ContextField field = contextFields[slot - columns];
        if (field.subject() == Subject.TIME) {
            boolean known = field.question() != ContextField.Question.IS_WORKING_HOURS
                    || context.workingHours().isPresent();
            return known && row.time() != Row.NO_TIME ? 1 : 0;
        }
        if (!named(field, element)) {
            return 0;
        }
        return switch (field.question()) {
            case ROLES -> roles(field, element).size();
            case TIER -> tier(field, element).isPresent() ? 1 : 0;
            default -> 1;
        };
    }

    @Override
    public void value(int slot, int element, int index, Value into) {
        if (slot < columns) {
            row.value(slot, element, index, slice);
            into.set(kind(slice.kind()), slice.bytes(), slice.start(), slice.end());
            return;
        }
        ContextField field = contextFields[slot - columns];
        switch (field.question()) {
            case IS_PRIVILEGED -> bool(into, privileged(field, element));
            case WAS_PRIVILEGED ->
                bool(into, any(field, element, (who, time) -> who.privilegedAt(time - LONGEST_OPERATION)));
            case IS_EMERGENCY_ACCESS -> bool(into, any(field, element, Principal::emergencyAt));
            case ROLES -> text(into, roles(field, element).get(index));
            case TIER -> text(into, tier(field, element).orElseThrow().name().toLowerCase(Locale.ROOT));
            case HOUR -> text(into, Integer.toString(clock().at(row.time()).getHour()));
            case LOCAL_HOUR -> text(into, Integer.toString(localHour(field)));
            case DAY -> text(into, clock().at(row.time()).getDayOfWeek().name().toLowerCase(Locale.ROOT));
            case IS_WORKING_HOURS -> bool(into, clock().holds(row.time()));
        }
    }

    @Override
    public void whole(Value into) {
        into.set(Value.Kind.JSON, row.buffer(), row.start(), row.end());
    }

    /** The values of the first of these fields that has any; empty ones and null are none. */
    public List<String> firstTexts(List<Field> fields) {
        Value value = new Value();
        for (Field field : fields) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < count(field.slot(), WHOLE); i++) {
                value(field.slot(), WHOLE, i, value);
                if (value.kind() != Value.Kind.NULL && value.length() > 0) {
                    texts.add(value.text());
                }
            }
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    /** The hour where the sign-in came from, by the sun: the world turns by fifteen degrees an hour. */
    private int localHour(ContextField field) {
        for (int slot : field.nameSlots(row.table())) {
            Optional<Double> longitude = SigmaValues.number(text(slot, WHOLE))
                    .map(BigDecimal::doubleValue)
                    .filter(degrees -> Math.abs(degrees) <= HALF_CIRCLE);
            if (longitude.isPresent()) {
                int utc = (int) Math.floorMod(Math.floorDiv(row.time(), HOUR), (long) HOURS);
                return Math.floorMod(utc + (int) Math.rint(longitude.get() / DEGREES_AN_HOUR), HOURS);
            }
        }
        return clock().at(row.time()).getHour();
    }

    private WorkingHours clock() {
        return context.workingHours().orElse(WorkingHours.ALWAYS);
    }

    private static void text(Value into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.set(Value.Kind.TEXT, bytes, 0, bytes.length);
    }

    private static void bool(Value into, boolean value) {
        byte[] text = value ? TRUE : FALSE;
        into.set(Value.Kind.BOOLEAN, text, 0, text.length);
    }

    private static Value.Kind kind(Slice.Kind kind) {
        return switch (kind) {
            case NULL -> Value.Kind.NULL;
            case TEXT -> Value.Kind.TEXT;
            case NUMBER -> Value.Kind.NUMBER;
            case BOOLEAN -> Value.Kind.BOOLEAN;
            case JSON -> Value.Kind.JSON;
        };
    }

    private boolean named(ContextField field, int element) {
        return hasText(field.idSlots(row.table()), element) || hasText(field.nameSlots(row.table()), element);
    }

    private boolean hasText(int[] slots, int element) {
        for (int slot : slots) {
            if (row.count(slot, element) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean privileged(ContextField field, int element) {
        return field.subject() == Subject.TARGET_ROLE
                ? privilegedRole(field, element)
                : any(field, element, Principal::privilegedAt);
    }

    /** The tier of a role, or the one that the organisation gives an account, or that of the most powerful role that it has. */
    private Optional<Tier> tier(ContextField field, int element) {
        if (field.subject() == Subject.TARGET_ROLE) {
            return roleId(field, element)
                    .or(() -> roles.role(text(field.nameSlots(row.table())[0], element), RoleSystem.ENTRA)
                            .map(Role::id))
                    .map(role -> context.tiers().of(role, roles));
        }
        return principals(field, element).stream()
                .flatMap(principal ->
                        context.tiers().of(principal.id(), principal.names()).or(() -> ofRoles(principal)).stream())
                .reduce(Tier::and);
    }

    private Optional<Tier> ofRoles(Principal principal) {
        return principal.at(row.time()).stream()
                .flatMap(hold -> hold.role().flatMap(HeldRole::id).stream())
                .map(role -> context.tiers().of(role, roles))
                .reduce(Tier::and);
    }

    private Optional<RoleDefinitionId> roleId(ContextField field, int element) {
        return ObjectId.parse(text(field.idSlots(row.table())[0], element)).map(RoleDefinitionId::new);
    }

    private boolean privilegedRole(ContextField field, int element) {
        Optional<RoleDefinitionId> id = roleId(field, element);
        return id.flatMap(roles::role).isPresent()
                ? roles.isPrivileged(id.get())
                : roles.judge(text(field.nameSlots(row.table())[0], element), RoleSystem.ENTRA)
                        .privileged();
    }

    private String text(int slot, int element) {
        if (row.count(slot, element) == 0) {
            return "";
        }
        row.value(slot, element, 0, slice);
        return slice.text();
    }

    private List<String> roles(ContextField field, int element) {
        return principals(field, element).stream()
                .flatMap(principal -> principal.at(row.time()).stream())
                .map(Hold::roleName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Principal> principals(ContextField field, int element) {
        if (field.subject().grouped()) {
            return found(field, element);
        }
        Known cached = known.computeIfAbsent(field.subject(), any -> new Known());
        if (cached.row != rows) {
            cached.row = rows;
            cached.principals = found(field, element);
        }
        return cached.principals;
    }

    /** Whom the ids and the names in the columns mean; nearly always nobody of note. */
    private List<Principal> found(ContextField field, int element) {
        List<Principal> found = List.of();
        for (int slot : field.idSlots(row.table())) {
            for (int i = 0; i < row.count(slot, element); i++) {
                row.value(slot, element, i, slice);
                found = with(found, context.byId(slice.bytes(), slice.start(), slice.end()));
            }
        }
        for (int slot : field.nameSlots(row.table())) {
            for (int i = 0; i < row.count(slot, element); i++) {
                row.value(slot, element, i, slice);
                found = with(found, context.byName(slice.bytes(), slice.start(), slice.end()));
            }
        }
        return found;
    }

    private static List<Principal> with(List<Principal> found, Optional<Principal> more) {
        if (more.isEmpty() || found.contains(more.get())) {
            return found;
        }
        List<Principal> longer = new ArrayList<>(found);
        longer.add(more.get());
        return longer;
    }

    /** Whether the test holds of anybody whom the columns mean. */
    private boolean any(ContextField field, int element, At test) {
        List<Principal> principals = principals(field, element);
        for (int i = 0; i < principals.size(); i++) {
            if (test.test(principals.get(i), row.time())) {
                return true;
            }
        }
        return false;
    }

    @FunctionalInterface
    private interface At {
        boolean test(Principal principal, long micros);
    }

    /** Who a subject is in one row, so that several questions look it up once. */
    private static final class Known {
        private long row = -1;
        private List<Principal> principals = List.of();
    }
}
