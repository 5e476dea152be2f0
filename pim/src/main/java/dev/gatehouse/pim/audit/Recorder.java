package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes down what happens. Every change has exactly one record, which has what was before and what is after, so that
 * whoever replays all records from the beginning has what is now. Where Entra writes more than one, more go along with it.
 */
public final class Recorder {
    private final RequestRecords requests;
    private final GrantRecords grants;
    private final ProvisionRecords provisions;
    private final SettingRecords settings;
    private final AccountRecords accounts;
    private final ReviewRecords reviews;
    private final AlertRecords alerts;
    private final Scene scene;

    private Recorder(Scene scene, Origins origins) {
        requests = new RequestRecords(scene);
        grants = new GrantRecords(scene, origins);
        provisions = new ProvisionRecords(scene, origins);
        settings = new SettingRecords(scene);
        accounts = new AccountRecords(scene);
        reviews = new ReviewRecords(scene);
        alerts = new AlertRecords(scene);
        this.scene = scene;
    }

    /** Records of what came of a command, in the order in which it happened. */
    public static List<AuditRecord> of(Slice before, Slice after, Command command, List<Change> changes, Instant at) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Recorder recorder = new Recorder(new Scene(before, after, command, at), new Origins(after, changes));
        return changes.stream().flatMap(recorder::of).toList();
    }

    /** Records of what was wanted and is not done. */
    public static List<AuditRecord> refused(Slice slice, Command command, List<Refusal> reasons, Instant at) {
        return new RefusedRecords(new Scene(slice, slice, command, at), reasons)
                .of(command)
                .toList();
    }

    private Stream<AuditRecord> of(Change change) {
        return switch (change) {
            case Change.OfRequest one -> requests.of(one);
            case Change.OfGrant one -> grants.of(one);
            case Change.OfProvision one -> Stream.of(provisions.of(one));
            case Change.OfSetting one -> Stream.of(settings.of(one));
            case Change.OfAccount one -> Stream.of(accounts.of(one));
            case Change.OfReview one -> Stream.of(reviews.of(one));
            case Change.OfInstance one -> Stream.of(reviews.of(one));
            case Change.OfItem one -> Stream.of(reviews.of(one));
            case Change.OfAlert one -> Stream.of(alerts.of(one));
            case Change.OfRole one -> Stream.of(RoleRecords.of(scene, one));
        };
    }
}
