package org.guanxi.crm.customer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.Selection;

/**
 * A place in a timeline, which runs from the newest to the oldest and, within an instant, from the greatest id to the smallest.
 *
 * @param at the instant
 * @param id the id of the item there
 */
public record TimelinePlace(Instant at, UUID id) implements Comparable<TimelinePlace> {

    private static final int CONTENT = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int DIGEST = 12;

    /** The beginning of a timeline as it is now: before all that is told of an instant until and at this one. */
    public static TimelinePlace newest(Instant now) {
        return new TimelinePlace(now, new UUID(-1, -1));
    }

    /** The records whose time and id put them behind this place. */
    public <E extends Entity<E>> Condition<E> isBefore(EntityType<E> type, OrderedAttribute<E, Instant> time) {
        Condition<E> sameInstant = time.is(at).and(type.id().below(Id.of(id)));
        return time.atMost(at).and(time.below(at).or(sameInstant));
    }

    /** The first so many records behind this place, in the order of the timeline. */
    public <E extends Entity<E>> Selection<E> select(
            EntityType<E> type, OrderedAttribute<E, Instant> time, Condition<E> where, int limit) {
        return Selection.of(type)
                .where(where.and(isBefore(type, time)))
                .orderBy(time.descending(), type.id().descending())
                .limit(limit);
    }

    /** In the order of the timeline: a newer place is smaller. */
    @Override
    public int compareTo(TimelinePlace other) {
        int byTime = other.at.compareTo(at);
        return byTime != 0 ? byTime : Id.compareUnsigned(other.id, id);
    }

    /** The place as a cursor of this customer's timeline. */
    String cursor(TenantId tenant, Id<Customer> customer) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        byte[] cursor = ByteBuffer.allocate(DIGEST + CONTENT)
                .put(digest(tenant, customer, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The place of a cursor; refused if it is forged, or of another tenant or customer. */
    static TimelinePlace parse(String cursor, TenantId tenant, Id<Customer> customer) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] content = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            boolean isOurs = content.length == CONTENT
                    && MessageDigest.isEqual(Arrays.copyOf(bytes, DIGEST), digest(tenant, customer, content));
            if (!isOurs) {
                throw Problems.one("cursor", "selection.cursor");
            }
            ByteBuffer read = ByteBuffer.wrap(content);
            Instant at = Instant.ofEpochSecond(read.getLong(), read.getInt());
            return new TimelinePlace(at, new UUID(read.getLong(), read.getLong()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            Invalid refusal = Problems.one("cursor", "selection.cursor");
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private static byte[] digest(TenantId tenant, Id<Customer> customer, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("timeline\n" + tenant.value() + '\n' + customer + '\n').getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(content), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
