package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Refused;
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
        } else if (command instanceof OwnershipCommand.Assign) {
            guards.assign();
        } else if (command instanceof OwnershipCommand.Transfer) {
            guards.transfer();
        } else if (command instanceof OwnershipCommand.Release release) {
            guards.release(release.reason());
        } else if (command instanceof OwnershipCommand.Recall recall) {
            guards.recall(recall.reason());
        } else if (command instanceof OwnershipCommand.Lock lock) {
            guards.lock(lock.until());
        } else if (command instanceof OwnershipCommand.Unlock) {
            guards.unlock();
        } else if (command instanceof OwnershipCommand.Extend extend) {
            guards.extend(extend.until());
        }
        return List.copyOf(guards.failing);
    }

    private void claim() {
        pooled();
        poolOpen();
        check(at.isPoolMember(), "ownership.not-pool-member", "pool", at.pool().code());
        coolingDown();
        int most = at.terms().claimsPerDay().orElse(Integer.MAX_VALUE);
        check(at.claimedToday() < most, "ownership.claim-quota", "claimed", at.claimedToday(), "maximum", most);
        holdingLimit();
    }

    private void assign() {
        pooled();
        poolOpen();
        receiverActive();
        authority(at.isPoolAdmin() || at.isAboveReceiver());
        holdingLimit();
        coolingDown();
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
        holdingLimit();
    }

    private void release(String reason) {
        owned();
        authority(at.isOwner());
        at.standing()
                .lockedUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(Refused.because("ownership.locked", "until", until)));
        reason(reason);
        List<String> known = at.terms().releaseReasons();
        check(
                known.isEmpty() || reason.isBlank() || known.contains(reason),
                "ownership.unknown-reason",
                "reason",
                reason,
                "reasons",
                known);
    }

    private void recall(String reason) {
        owned();
        authority(at.isAboveOwner() || at.isPoolAdmin());
        reason(reason);
    }

    private void lock(Instant until) {
        owned();
        authority(at.isOwner() || at.isAboveOwner());
        at.standing()
                .lockedUntil()
                .filter(at.now()::isBefore)
                .ifPresent(locked -> failing.add(Refused.because("ownership.locked-already", "until", locked)));
        ahead(until);
    }

    private void unlock() {
        owned();
        authority(at.isOwner() || at.isAboveOwner());
        boolean isLocked =
                at.standing().lockedUntil().filter(at.now()::isBefore).isPresent();
        check(isLocked, "ownership.not-locked");
    }

    private void extend(Instant until) {
        owned();
        authority(at.isAboveOwner() || at.isPoolAdmin());
        ahead(until);
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

    private void state(Standing.State wanted) {
        Standing.State state = at.standing().state();
        check(state == wanted, "ownership.wrong-state", "state", state, "wanted", wanted);
    }

    private void poolOpen() {
        check(at.pool().isOpen(), "ownership.pool-closed", "pool", at.pool().code());
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

    private void coolingDown() {
        at.coolingUntil()
                .filter(at.now()::isBefore)
                .ifPresent(until -> failing.add(
                        Refused.because("ownership.cooling-down", "member", name(at.receiver()), "until", until)));
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
