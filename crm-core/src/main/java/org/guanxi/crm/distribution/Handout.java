package org.guanxi.crm.distribution;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.team.Member;

/**
 * A record that is to be handed out.
 *
 * @param record which
 * @param priority what comes first: larger before smaller; records of one band of scores have the same
 * @param createdAt among equal priorities, older before younger
 * @param sticksTo records that name the same go to one person or to nobody, such as those of one household; absent if it stands alone
 * @param preferred who gets it if that person may take it, such as the one who knows the household
 */
public record Handout(
        RecordRef record, long priority, Instant createdAt, Optional<String> sticksTo, Optional<Id<Member>> preferred) {

    /** The order in which records are handed out: priority, age, id. */
    public static final Comparator<Handout> ORDER = Comparator.comparingLong(Handout::priority)
            .reversed()
            .thenComparing(Handout::createdAt)
            .thenComparing((left, right) ->
                    Id.compareUnsigned(left.record().id(), right.record().id()))
            .thenComparing(each -> each.record().kind());

    /** A record without anything particular. */
    public static Handout of(RecordRef record, Instant createdAt) {
        return new Handout(record, 0, createdAt, Optional.empty(), Optional.empty());
    }

    /** The same with this priority. */
    public Handout first(long ofPriority) {
        return new Handout(record, ofPriority, createdAt, sticksTo, preferred);
    }

    /** The same, to go where others that name this go. */
    public Handout stickingTo(String group) {
        return new Handout(record, priority, createdAt, Optional.of(group), preferred);
    }

    /** The same, for this person if possible. */
    public Handout preferring(Id<Member> member) {
        return new Handout(record, priority, createdAt, sticksTo, Optional.of(member));
    }
}
