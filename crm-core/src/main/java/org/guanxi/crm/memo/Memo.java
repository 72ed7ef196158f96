package org.guanxi.crm.memo;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What somebody noted about a record. */
@Value.Immutable
@CrmStyle
public interface Memo extends Entity<Memo> {

    /** The most code points of a memo. */
    int LONGEST = 10_000;

    /** The most code points of its {@link #heading()}. */
    int LONGEST_HEADING = 100;

    @Override
    Id<Memo> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The record it is about. */
    RecordRef about();

    /** Where what it is about leads: that record, or the one that a task or memo it is about leads to; absent if that is about none. */
    Optional<RecordRef> root();

    /** The customer it concerns: its record, or the one its record names; absent if there is none. */
    Optional<Id<Customer>> customer();

    /** What is noted, at most {@link #LONGEST} code points. */
    String text();

    /** Who wrote it. */
    ActorId author();

    /** When it was put before all others; absent unless it is pinned. */
    Optional<Instant> pinnedAt();

    /** Whether it comes before all others. */
    default boolean isPinned() {
        return pinnedAt().isPresent();
    }

    /** When it was written. */
    Instant createdAt();

    /** When its text was last changed; absent if never. */
    Optional<Instant> editedAt();

    /** Its first line that says something, cut to {@link #LONGEST_HEADING} code points; worked out. */
    default String heading() {
        String line = text().lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(text());
        int length = line.codePointCount(0, line.length());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(length, LONGEST_HEADING)));
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableMemo.Builder {}
}
