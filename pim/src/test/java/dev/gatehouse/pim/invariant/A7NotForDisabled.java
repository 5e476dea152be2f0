package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Change;
import java.util.stream.Stream;

/** Who is disabled has nothing activated, is given nothing, and nothing new is put into the directory for him. */
public final class A7NotForDisabled implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        if (step.accepted().isEmpty()) {
            return Stream.empty();
        }
        Scene now = step.after();
        Stream<String> held = now.slice().grants().values().stream()
                .filter(grant -> grant.isOpen() && !now.reading().isEnabled(grant.principal()))
                .filter(grant -> grant.origin() == Origin.ACTIVATED
                        || step.before().slice().grant(grant.id()).isEmpty()
                        || (now.reading().gives(grant) && !grant.provisioned()))
                .map(grant -> grant.principal() + " is disabled and has " + grant.target());
        Stream<String> wanted = step.changes().stream()
                .filter(change -> change instanceof Change.OfProvision one
                        && one.after().wanted()
                        && one.after().isPending()
                        && one.before().filter(Provision::wanted).isEmpty()
                        && !now.reading().isEnabled(one.after().holding().principal()))
                .map(change -> "somebody is disabled and is to be put into the directory: " + change);
        Stream<String> pending = now.slice().requests().values().stream()
                .filter(request -> request.status().isPending()
                        && !now.reading().isEnabled(request.form().principal()))
                .map(request -> "somebody is to decide what is for who is disabled: "
                        + request.form().holding());
        return Stream.of(held, wanted, pending).flatMap(all -> all);
    }
}
