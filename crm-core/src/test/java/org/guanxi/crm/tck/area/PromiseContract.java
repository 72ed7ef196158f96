package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.Crm;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.promise.Promise;
import org.guanxi.crm.promise.PromiseEvent;
import org.guanxi.crm.promise.PromiseState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What promises promise, on every adapter. */
public abstract class PromiseContract extends ContactScene {

    private final List<PromiseEvent.PromiseDue> reminders = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected Crm.Builder described(Crm.Builder builder) {
        return builder.reactTo(PromiseEvent.PromiseDue.class, (event, session) -> reminders.add(event));
    }

    /** Those of this test: the storage may hold what others left due. */
    private List<PromiseEvent.PromiseDue> reminders() {
        return reminders.stream().filter(event -> event.customer().equals(bell)).toList();
    }

    @Test
    @Tag("CON-04")
    void aDuePromiseIsToldOnceAndAgainWhenItWasPutOff() {
        Instant due = clock.instant().plusSeconds(3600);
        Promise promise = session.promises().make(bell, "Send the drawing", due, details -> {});
        crm.runDue(1000);
        assertThat(reminders()).isEmpty();
        clock.tick(Duration.ofHours(1));
        crm.runDue(1000);
        crm.runDue(1000);
        assertThat(reminders()).hasSize(1);
        assertThat(reminders().get(0).responsible()).isEqualTo(li);
        session.promises().putOff(promise.id(), due.plusSeconds(3600));
        clock.tick(Duration.ofHours(1));
        crm.runDue(1000);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    @Tag("CON-04")
    @Tag("S15")
    void whoPromisedWhatAndWhatBecameOfItIsListedPerCustomer() {
        Instant due = clock.instant().plusSeconds(60);
        Promise kept = session.promises().make(bell, "Call back", due, details -> {});
        Promise open = session.promises()
                .make(
                        bell,
                        "Pay",
                        due.plusSeconds(60),
                        details -> details.side(Side.THEIRS).member(wang));
        session.promises().keep(kept.id(), Optional.of("Called at ten"), Optional.empty());
        clock.tick(Duration.ofDays(1));
        crm.runDue(1000);
        assertThat(session.promises().promisesOf(bell, FIRST).items())
                .extracting(Promise::state)
                .containsExactly(PromiseState.OPEN, PromiseState.KEPT);
        assertThat(reminders()).extracting(PromiseEvent.PromiseDue::promise).containsExactly(open.id());
        assertThat(session.promises().duePromises(wang, clock.instant(), FIRST).items())
                .extracting(Promise::id)
                .containsExactly(open.id());
        assertThat(session.promises().duePromises(li, clock.instant(), FIRST).items())
                .isEmpty();
        assertThatThrownBy(() -> session.promises().breakPromise(kept.id(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("contact.promise-settled"));
    }

    @Test
    @Tag("CON-04")
    @Tag("S17")
    void theBriefingNamesPeopleLastWordsAndOpenPromises() {
        call(contact("Chen"));
        session.promises().make(bell, "Send the drawing", clock.instant(), details -> {});
        Promise kept = session.promises().make(bell, "Old story", clock.instant(), details -> {});
        session.promises().keep(kept.id(), Optional.empty(), Optional.empty());
        String briefing = session.customers().briefing(bell).text(Locale.ENGLISH);
        assertThat(briefing).contains("Chen", "Talked", "Send the drawing");
        assertThat(session.customers().overview(bell, 10).sections())
                .filteredOn(section -> section.name().equals("promises"))
                .singleElement()
                .satisfies(section -> assertThat(section.count()).isEqualTo(2));
    }
}
