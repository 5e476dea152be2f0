package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StoryTest {
    private final World world = Written.world();
    private final Person person = Written.person("adm_X");
    private final Story story = new Story();

    @Test
    void whatIsToldLaterMayHaveHappenedEarlier() {
        Audit late = reset(Written.NOON.plusSeconds(60));
        Audit early = reset(Written.NOON);
        story.alert(late, "password-change-privileged", person, "late");
        story.alert(early, "password-change-privileged", person, "early");
        assertThat(story.events()).containsExactly(early, late);
        assertThat(story.alerts()).extracting(Story.Alert::event).containsExactly(early, late);
        assertThat(story.lines()).extracting(Story.Line::what).containsExactly("early", "late");
    }

    @Test
    void anAlertIsAboutAnAccountInLowerCase() {
        story.alert(reset(Written.NOON), "row", person, "what");
        assertThat(story.alerts()).extracting(Story.Alert::entity).containsExactly("adm_x@test.example");
    }

    @Test
    void whatIsOnlyToldRaisesNoAlert() {
        story.tell(reset(Written.NOON), "harmless");
        story.happens(reset(Written.NOON));
        assertThat(story.alerts()).isEmpty();
        assertThat(story.events(Audit.class)).hasSize(2);
        assertThat(story.events(SignIn.class)).isEmpty();
        assertThat(ContosoText.expected(story)).isEqualTo("row\tevent\tentity\n");
    }

    @Test
    void theReadersPageCountsAndListsWhatIsTold() {
        Audit event = reset(Written.NOON);
        story.alert(event, "some-row", person, "what happened");
        assertThat(ContosoText.expected(story)).endsWith("some-row\t" + event.id() + "\tadm_x@test.example\n");
        assertThat(ContosoText.readme("{{events}} {{alerts}}\n{{story}}", story))
                .startsWith("1 1\n|")
                .contains("| Mon 4 May 12:00:00 | what happened | `some-row` | adm_x@test.example |");
    }

    private Audit reset(Instant time) {
        return world.core().resetUserPassword(time, new Actor.User(person, ""), person);
    }
}
