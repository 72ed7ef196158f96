package org.guanxi.crm.lead;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.team.Member;

/**
 * Somebody who may take leads under a rule.
 *
 * @param member who
 * @param weight the share against the others' weights
 * @param capacity how many open leads the person may have; absent if there is no limit
 * @param languages the tags of the languages in which the person answers; empty for all
 */
public record LeadTaker(Id<Member> member, int weight, Optional<Integer> capacity, List<String> languages) {

    /** Copies the list. */
    public LeadTaker {
        languages = List.copyOf(languages);
    }

    /** Somebody of weight 1, without limit, in every language. */
    public static LeadTaker of(Id<Member> member) {
        return new LeadTaker(member, 1, Optional.empty(), List.of());
    }

    /** The same with this weight. */
    public LeadTaker weighing(int share) {
        return new LeadTaker(member, share, capacity, languages);
    }

    /** The same with at most so many open leads. */
    public LeadTaker upTo(int leads) {
        return new LeadTaker(member, weight, Optional.of(leads), languages);
    }

    /** The same, in these languages only. */
    public LeadTaker speaking(String... tags) {
        return new LeadTaker(member, weight, capacity, List.of(tags));
    }
}
