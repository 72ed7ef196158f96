package org.guanxi.crm.ownership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.team.Member;

/** The guards of each command, in their order: all that stand in the way, of which the first is the one that is told. Pure. */
final class Guards {

    private final Situation at;
    private final List<Refused> failing = new ArrayList<>();

    private Guards(Situation at) {
        this.at = at;
    }

    /** Why the command would be refused, in order; empty if it would not. */
    static List<Refused> failing(OwnershipCommand command, Situation at) {
        Guards guards = new Guards(at);
        if (command instanceof OwnershipCommand.Claim) {
            guards.claim();
        } else if (command instanceof OwnershipCommand.Assign assign) {
            guards.assign(assign.despite());
        } else if (command instanceof OwnershipCommand.Transfer) {
            guards.transfer();
        } else if (command instanceof OwnershipCommand.HandOver) {
            guards.handOver();
        } else if (command instanceof OwnershipCommand.Release release) {
            guards.release(release.reason());
        } else if (command instanceof OwnershipCommand.Recall recall) {
            guards.recall(recall.reason());
        } else if (command instanceof OwnershipCommand.Move) {
            guards.move();
        } else if (command instanceof OwnershipCommand.Invalidate invalidate) {
            guards.invalidate(invalidate.reason());
        } else if (command instanceof OwnershipCommand.Reactivate reactivate) {
            guards.reactivate(reactivate.to().isPresent());
        } else if (command instanceof OwnershipCommand.Undo) {
            guards.undo();
        } else {
            guards.flags(command);
        }
        return List.copyOf(guards.failing);
    }

    /** Of the commands that leave the record whose it is. */
    private void flags(OwnershipCommand command) {
        if (command instanceof OwnershipCommand.Lock lock) {
            lock(lock.until());
        } else if (command instanceof OwnershipCommand.Unlock) {
            unlock();
        } else if (command instanceof OwnershipCommand.Extend extend) {
            owned();
            authority(at.isAboveOwner() || at.isPoolAdmin());
            ahead(extend.until());
        } else if (command instanceof OwnershipCommand.Exempt exempt) {
            live();
            granted(exempt.until(), exempt.reason(), at.isAboveOwner() || at.isPoolAdmin());
        } else if (command instanceof OwnershipCommand.Freeze freeze) {
            live();
            granted(freeze.until(), freeze.reason(), at.isAboveOwner() || at.isPoolAdmin());
        } else if (command instanceof OwnershipCommand.Rest rest) {
            state(Standing.State.POOLED);
            granted(rest.until(), rest.reason(), at.isPoolAdmin());
        } else if (command instanceof OwnershipCommand.Lift) {
            lift();
        }
    }

    private void claim() {
        pooled();
        poolOpen(at.pool());
        check(at.isPoolMember(), "ownership.not-pool-member", "pool", at.pool().code());
        receiverActive();
        notFrozen();
        rested();
        coolingDown();
        claimInterval();
        quotas();
        holdingLimit();
    }

    private void assign(Optional<String> despite) {
        pooled();
        poolOpen(at.pool());
        receiverActive();
        authority(at.isPoolAdmin() || at.isAboveReceiver());
        notFrozen();
        holdingLimit();
        if (despite.isEmpty()) {
            rested();
            coolingDown();
        } else {
            reason(despite.get());
        }
    }

    private void transfer() {
        owned();
        check(
                !at.standing().owner().equals(at.receiver().map(Member::id)),
                "ownership.same-owner",
                "owner",
                name(at.receiver()));
        receiverActive();
        authority(at.isOwner() || at.isAboveOwner() || at.isPoolAdmin());
        notFrozen();
        noRequest();
        holdingLimit();
    }

    private void handOver() {
        owned();
        check(
                !at.standing().owner().equals(at.receiver().map(Member::id)),
                "ownership.same-owner",
                "owner",
                name(at.receiver()));
        receiverActive();
        authority(at.isAboveOwner() || at.isPoolAdmin());
    }

    private void release(String reason) {
        owned();
        authority(at.isOwner());
        notFrozen();
        at.standing()
                .lockedUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(Refused.because("ownership.locked", "until", until)));
        Optional<Instant> earliest =
                at.terms().holdBeforeRelease().map(at.standing().since()::plus);
        check(!at.isAhead(earliest), "ownership.release-too-soon", "until", earliest);
        at.blocking()
                .forEach(each ->
                        failing.add(Refused.because("ownership.blocked", "kind", each.kind(), "count", each.count())));
        targetOpen();
        reason(reason);
        List<String> known = at.terms().releaseReasons();
        check(
                known.isEmpty() || reason.isBlank() || known.contains(reason),
                "ownership.unknown-reason",
                "reason",
                reason,
                "reasons",
                known);
        int shortest = at.terms().shortestReason();
        check(reason.isBlank() || reason.length() >= shortest, "ownership.reason-too-short", "characters", shortest);
    }

    private void recall(String reason) {
        owned();
        authority(at.isAboveOwner() || at.isPoolAdmin());
        notFrozen();
        reason(reason);
    }

    private void move() {
        state(Standing.State.POOLED);
        authority(at.isPoolAdmin() && at.isTargetAdmin());
        targetOpen();
        check(
                !at.target().map(Pool::id).equals(Optional.of(at.standing().pool())),
                "ownership.same-pool",
                "pool",
                at.pool().code());
    }

    private void invalidate(String reason) {
        live();
        authority(at.isOwner() || at.isAboveOwner() || at.isPoolAdmin());
        notFrozen();
        reason(reason);
    }

    private void reactivate(boolean hasReceiver) {
        state(Standing.State.INVALID);
        authority(at.isPoolAdmin());
        if (hasReceiver) {
            receiverActive();
            holdingLimit();
        }
    }

    private void undo() {
        Optional<Standing.Before> before = at.standing().before();
        check(before.isPresent(), "ownership.nothing-to-undo");
        if (before.isEmpty()) {
            return;
        }
        authority(at.isLastActor() || at.isPoolAdmin());
        Instant done = before.get().at();
        Instant until = done.plus(at.terms().undoWindow());
        check(at.now().isBefore(until), "ownership.undo-expired", "until", until);
        at.lastFollowUp()
                .filter(done::isBefore)
                .ifPresent(since -> failing.add(Refused.because("ownership.undo-conflict", "at", since)));
        if (at.receiver().isPresent()) {
            receiverActive();
            holdingLimit();
        }
    }

    private void lock(Instant until) {
        owned();
        authority(at.isOwner() || at.isAboveOwner());
        at.standing()
                .lockedUntil()
                .filter(at.now()::isBefore)
                .ifPresent(locked -> failing.add(Refused.because("ownership.locked-already", "until", locked)));
        ahead(until);
        at.terms().longestLockDays().ifPresent(days -> {
            Instant latest = at.now().plus(Duration.ofDays(days));
            check(!until.isAfter(latest), "ownership.lock-too-long", "days", days);
        });
        int most = at.lockLimit().orElse(Integer.MAX_VALUE);
        check(at.locked() < most, "ownership.lock-limit", "locked", at.locked(), "maximum", most);
    }

    private void unlock() {
        owned();
        authority(at.isOwner() || at.isAboveOwner());
        check(at.isAhead(at.standing().lockedUntil()), "ownership.not-locked");
    }

    private void granted(Instant until, String reason, boolean isAllowed) {
        authority(isAllowed);
        ahead(until);
        reason(reason);
    }

    private void lift() {
        live();
        authority(at.isAboveOwner() || at.isPoolAdmin());
        Standing standing = at.standing();
        boolean isAny = at.isAhead(standing.exemptUntil())
                || at.isAhead(standing.frozenUntil())
                || at.isAhead(standing.restingUntil());
        check(isAny, "ownership.nothing-to-lift");
    }

    private void pooled() {
        if (at.standing().isOwned()) {
            failing.add(Refused.because(
                    "ownership.already-owned", "owner", at.standing().owner().orElseThrow()));
        } else {
            state(Standing.State.POOLED);
        }
    }

    private void owned() {
        state(Standing.State.OWNED);
    }

    private void live() {
        if (at.standing().state() != Standing.State.POOLED) {
            owned();
        }
    }

    private void state(Standing.State wanted) {
        Standing.State state = at.standing().state();
        check(state == wanted, "ownership.wrong-state", "state", state, "wanted", wanted);
    }

    private void poolOpen(Pool pool) {
        check(pool.isOpen(), "ownership.pool-closed", "pool", pool.code());
    }

    private void targetOpen() {
        at.target().ifPresent(this::poolOpen);
    }

    private void receiverActive() {
        boolean isActive = at.receiver()
                .filter(each -> each.state() == Member.State.ACTIVE)
                .isPresent();
        check(isActive, "ownership.receiver-left", "member", name(at.receiver()));
    }

    private void authority(boolean isGiven) {
        check(isGiven, "ownership.not-yours-to-decide");
    }

    private void notFrozen() {
        at.standing()
                .frozenUntil()
                .filter(until -> at.now().isBefore(until) && !at.isPoolAdmin())
                .ifPresent(until -> failing.add(Refused.because("ownership.frozen", "until", until)));
    }

    private void noRequest() {
        at.standing()
                .requestUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(Refused.because("ownership.request-pending", "until", until)));
    }

    private void rested() {
        at.standing()
                .restingUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(Refused.because("ownership.resting", "until", until)));
    }

    private void coolingDown() {
        at.coolingUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(
                        Refused.because("ownership.cooling-down", "member", name(at.receiver()), "until", until)));
    }

    private void claimInterval() {
        at.terms()
                .claimInterval()
                .flatMap(interval -> at.lastClaim().map(last -> last.plus(interval)))
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(Refused.because("ownership.claim-interval", "until", until)));
    }

    private void quotas() {
        for (Situation.Used each : at.used()) {
            check(
                    each.claims() < each.quota().maximum(),
                    "ownership.claim-quota",
                    "claimed",
                    each.claims(),
                    "maximum",
                    each.quota().maximum(),
                    "window",
                    each.quota().window());
        }
    }

    private void holdingLimit() {
        int most = at.limit().orElse(Integer.MAX_VALUE);
        check(
                at.held() < most,
                "ownership.holding-limit",
                "member",
                name(at.receiver()),
                "held",
                at.held(),
                "maximum",
                most);
    }

    private void reason(String reason) {
        check(!reason.isBlank(), "ownership.reason-required");
    }

    private void ahead(Instant until) {
        check(until.isAfter(at.now()), "ownership.until-past", "until", until);
    }

    private void check(boolean isMet, String code, Object... namesAndValues) {
        if (!isMet) {
            failing.add(Refused.because(code, namesAndValues));
        }
    }

    private static String name(Optional<Member> member) {
        return member.map(Member::name).orElse("?");
    }
}
