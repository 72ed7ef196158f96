package org.guanxi.crm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Picks whom to call: the first candidate, in the order of the steps, who can be called. Pure. */
final class CallRule {

    private CallRule() {}

    /** Somebody whom a step names. */
    record Candidate<P>(CallAnswer.Why why, P person) {}

    /** The first of the candidates who can be called; those before are passed over. */
    static <P> CallAnswer.Choice<P> choose(List<Candidate<P>> inOrder, Predicate<P> canBeCalled) {
        List<CallAnswer.PassedOver<P>> passedOver = new ArrayList<>();
        for (Candidate<P> candidate : inOrder) {
            if (canBeCalled.test(candidate.person())) {
                return new CallAnswer.Choice<>(Optional.of(candidate.person()), candidate.why(), passedOver);
            }
            passedOver.add(new CallAnswer.PassedOver<>(candidate.person(), candidate.why()));
        }
        return new CallAnswer.Choice<>(Optional.empty(), CallAnswer.Why.NOBODY, passedOver);
    }
}
