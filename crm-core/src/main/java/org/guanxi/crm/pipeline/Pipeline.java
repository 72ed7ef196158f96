package org.guanxi.crm.pipeline;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * One edition of a set of stages that deals pass through. Never changed but for {@link #isOffered}: defining the pipeline anew
 * makes a new edition, and deals stay on theirs until they are migrated.
 */
@Value.Immutable
@CrmStyle
public interface Pipeline extends Entity<Pipeline> {

    @Override
    Id<Pipeline> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code that all editions share. */
    String code();

    /** Which edition this is, from 1. */
    int edition();

    /** The name, as people read it. */
    LocalizedText name();

    /** Whether new deals are opened on this edition; true of the newest one only, until the pipeline is retired. */
    boolean isOffered();

    /** Whether a deal may pass stages without entering them. */
    boolean isSkipping();

    /** Whether a deal may go back, with a reason. */
    boolean isGoingBack();

    /** For how many days after its end a deal can be reopened, 0 for never; absent for ever. */
    Optional<Integer> reopenDays();

    /** The only moves that are allowed; none to allow all that skipping and going back allow. */
    List<Transition> transitions();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePipeline.Builder {}

    /**
     * An allowed move, ends included.
     *
     * @param from the key of the stage that is left
     * @param to the key of the stage that is entered
     */
    record Transition(String from, String to) {}
}
