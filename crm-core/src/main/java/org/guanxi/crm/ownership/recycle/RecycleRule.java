package org.guanxi.crm.ownership.recycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;

/**
 * One rule by which a record falls back into a pool.
 *
 * @param code its name in the terms, as explanations tell it
 * @param clock what it counts
 * @param term for how long
 * @param byStage other terms for stages of the pipeline, by the stage's code; only for {@link ClockKind#STAGE_STALLED}
 * @param extension how long a follow-up protects at least; absent if follow-ups do not move this rule
 * @param together the records fall only when all rules of this name have run out; absent if this rule is enough
 * @param where which records it is for, as the text of a stored query or of its condition; absent for all
 * @param field the name of the date, for {@link ClockKind#FIELD_DATE} only
 * @param pool the code of the pool the records fall into; absent to let the pools decide
 */
public record RecycleRule(
        String code,
        ClockKind clock,
        Term term,
        Map<String, Term> byStage,
        Optional<Term> extension,
        Optional<String> together,
        Optional<String> where,
        Optional<String> field,
        Optional<String> pool) {

    /** Copies the map. */
    public RecycleRule {
        byStage = Map.copyOf(byStage);
    }

    /** A rule for all records, which is enough by itself. */
    public static RecycleRule of(String code, ClockKind clock, Term term) {
        return new RecycleRule(
                code,
                clock,
                term,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Falls when nobody has followed up for so long. */
    public static RecycleRule noFollowUp(Term term) {
        return of("no-follow-up", ClockKind.NO_FOLLOW_UP, term);
    }

    /** Falls when nothing was bought for so long. */
    public static RecycleRule noDeal(Term term) {
        return of("no-deal", ClockKind.NO_DEAL, term);
    }

    /** Falls after so long, whatever happens. */
    public static RecycleRule hardMaximum(Term term) {
        return of("hard-maximum", ClockKind.HARD_MAXIMUM, term);
    }

    /** The same, protected by a follow-up for at least so long. */
    public RecycleRule extendedBy(Term byFollowUp) {
        return new RecycleRule(code, clock, term, byStage, Optional.of(byFollowUp), together, where, field, pool);
    }

    /** The same, which takes effect only together with the others of this name. */
    public RecycleRule togetherAs(String name) {
        return new RecycleRule(code, clock, term, byStage, extension, Optional.of(name), where, field, pool);
    }

    /** The same under another code, for the records that this query finds. */
    public RecycleRule where(String ownCode, String query) {
        return new RecycleRule(ownCode, clock, term, byStage, extension, together, Optional.of(query), field, pool);
    }

    /** The same, with other terms for some stages. */
    public RecycleRule inStages(Map<String, Term> terms) {
        return new RecycleRule(code, clock, term, terms, extension, together, where, field, pool);
    }

    /** The same, counting from the date in this field. */
    public RecycleRule from(String dateField) {
        return new RecycleRule(code, clock, term, byStage, extension, together, where, Optional.of(dateField), pool);
    }

    /** The same, falling into this pool. */
    public RecycleRule into(String poolCode) {
        return new RecycleRule(code, clock, term, byStage, extension, together, where, field, Optional.of(poolCode));
    }

    /** What contradicts itself. */
    List<Problem> problems(String path) {
        Problems problems = new Problems();
        if ((clock == ClockKind.FIELD_DATE) != field.isPresent()) {
            problems.add(path + ".field", "ownership.rule-field", "rule", code, "clock", clock);
        }
        if (clock != ClockKind.STAGE_STALLED && !byStage.isEmpty()) {
            problems.add(path + ".byStage", "ownership.rule-stages", "rule", code, "clock", clock);
        }
        if (clock == ClockKind.HARD_MAXIMUM && (extension.isPresent() || together.isPresent())) {
            problems.add(path, "ownership.rule-maximum", "rule", code);
        }
        return problems.list();
    }
}
