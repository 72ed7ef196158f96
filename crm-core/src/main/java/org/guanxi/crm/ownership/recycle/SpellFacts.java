package org.guanxi.crm.ownership.recycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.CrmStyle;
import org.immutables.value.Value;

/** What the clocks of a record need to know: its present spell and what happened in it. A snapshot; nothing in it depends on today. */
@Value.Immutable
@CrmStyle
public interface SpellFacts {

    /** When the present owner got it. */
    Instant start();

    /** What was done, at any time. */
    List<Activity> activities();

    /** The codes of the rules whose query finds the record; rules without a query need not be named. */
    Set<String> matching();

    /** When the open deals entered the stages they are in. */
    List<InStage> openDeals();

    /** When the last deal was closed. */
    Optional<Instant> lastDealClosedAt();

    /** Until when what was bought is in force; {@link Instant#MAX} without an end; absent if nothing was bought. */
    Optional<Instant> boughtUntil();

    /** When the only purchase was found void. */
    Optional<Instant> voidedAt();

    /** The planned next contact. */
    Optional<Instant> plannedFor();

    /** The dates in fields that rules name. */
    Map<String, LocalDate> dates();

    /** It is locked until then; {@link Instant#MAX} without an end. */
    Optional<Instant> lockedUntil();

    /** It belongs to those that never fall, until then. */
    Optional<Instant> exemptUntil();

    /** Nothing may happen to it, until then. */
    Optional<Instant> frozenUntil();

    /** It is protected until then. */
    Optional<Instant> protectedUntil();

    /** Somebody is to decide on a request about it by then. */
    Optional<Instant> requestUntil();

    /** The owner's absence lets the clocks rest until then. */
    Optional<Instant> pausedUntil();

    /** An activity was deleted: nothing falls before then because of that. */
    Optional<Instant> deletionGraceUntil();

    /** The hard maximum was moved by a grant, to then. */
    Optional<Instant> maximumGrantedUntil();

    /** When the owner was told of a loss at that time. */
    List<Notice> notices();

    /**
     * A deal in a stage.
     *
     * @param stage the stage's code
     * @param since when it entered
     */
    record InStage(String stage, Instant since) {}

    /**
     * A notice.
     *
     * @param due the loss it told of
     * @param deliveredAt when it arrived
     */
    record Notice(Instant due, Instant deliveredAt) {}

    /** A spell that began then. */
    static Builder since(Instant start) {
        return new Builder().start(start);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSpellFacts.Builder {}
}
