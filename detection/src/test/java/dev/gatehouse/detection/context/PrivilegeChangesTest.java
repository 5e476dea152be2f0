package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.UserPrincipalName;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PrivilegeChangesTest {
    private static final ObjectId KIM = ObjectId.of("11111111-1111-4111-8111-111111111111");
    private static final PrincipalId WHO = new PrincipalId(KIM);
    private static final Fact NAME = new Fact.Alias(KIM, UserPrincipalName.of("kim@contoso.example"));

    private static Context context(Fact... facts) {
        ContextBuilder builder = new ContextBuilder().add(NAME);
        for (Fact fact : facts) {
            builder.add(fact);
        }
        return builder.build();
    }

    private static Fact held(Mark mark) {
        return new Fact.Assignment(WHO, Optional.empty(), mark);
    }

    @Test
    void nothingChangesWhereOnlyTheEvidenceIsAnother() {
        Fact seen = held(Mark.seen(100, How.OPERATION, "event a"));
        Fact earlier = held(Mark.seen(50, How.OPERATION, "event b"));

        assertThat(PrivilegeChanges.between(context(seen), context(seen, earlier)))
                .isEmpty();
    }

    @Test
    void whoBecomesPrivilegedChangesFromThen() {
        Fact given = held(Mark.begin(100, 200, How.ASSIGNED, "event a"));

        assertThat(PrivilegeChanges.between(context(), context(given)))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.from()).isEqualTo(100);
                    assertThat(changed.until()).isEqualTo(200);
                    assertThat(changed.names()).isEqualTo(Set.of(KIM.toString(), "kim@contoso.example"));
                });
    }

    @Test
    void anEndThatComesLateChangesWhatCameAfterIt() {
        Fact given = held(Mark.begin(100, Hold.ALWAYS, How.ASSIGNED, "event a"));
        Fact taken = held(Mark.end(150, How.ASSIGNED, "event b"));

        assertThat(PrivilegeChanges.between(context(given), context(given, taken)))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.from()).isEqualTo(150);
                    assertThat(changed.until()).isEqualTo(Hold.ALWAYS);
                });
    }

    @Test
    void anotherNameChangesEverything() {
        Fact given = held(Mark.begin(100, 200, How.ASSIGNED, "event a"));
        Fact renamed = new Fact.Alias(KIM, UserPrincipalName.of("kim.new@contoso.example"));

        assertThat(PrivilegeChanges.between(context(given), context(given, renamed)))
                .singleElement()
                .satisfies(changed -> assertThat(changed.from()).isEqualTo(Hold.EVER));
    }
}
