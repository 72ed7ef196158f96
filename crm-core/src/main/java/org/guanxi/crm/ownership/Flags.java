package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.RecordRef;

/** The commands that leave a record whose it is: what of its standing changes, and how that is told. Pure. */
record Flags(Held<?> held, Instant now) {

    Standing change(OwnershipCommand command, Standings standings) {
        return standings.change(held, after(command), event(command));
    }

    private Standing after(OwnershipCommand command) {
        return held.with(builder -> {
            if (command instanceof OwnershipCommand.Lock lock) {
                builder.lockedUntil(lock.until());
            } else if (command instanceof OwnershipCommand.Unlock) {
                builder.lockedUntil(Optional.empty());
            } else if (command instanceof OwnershipCommand.Extend extend) {
                Optional<Instant> longer = held.standing().protectedUntil().filter(extend.until()::isBefore);
                builder.protectedUntil(longer.orElse(extend.until()));
            } else if (command instanceof OwnershipCommand.Exempt exempt) {
                builder.exemptUntil(exempt.until());
            } else if (command instanceof OwnershipCommand.Freeze freeze) {
                builder.frozenUntil(freeze.until());
            } else if (command instanceof OwnershipCommand.Rest rest) {
                builder.restingUntil(rest.until());
            } else {
                builder.exemptUntil(Optional.empty())
                        .frozenUntil(Optional.empty())
                        .restingUntil(Optional.empty());
            }
        });
    }

    private OwnershipEvent event(OwnershipCommand command) {
        RecordRef record = held.standing().record();
        if (command instanceof OwnershipCommand.Lock lock) {
            return new OwnershipEvent.Locked(record, held.standing().owner().orElseThrow(), lock.until());
        } else if (command instanceof OwnershipCommand.Unlock) {
            return new OwnershipEvent.Unlocked(record, held.standing().owner().orElseThrow());
        } else if (command instanceof OwnershipCommand.Extend extend) {
            return new OwnershipEvent.Extended(record, held.standing().owner().orElseThrow(), extend.until());
        } else if (command instanceof OwnershipCommand.Exempt exempt) {
            return new OwnershipEvent.Exempted(record, exempt.until(), exempt.reason());
        } else if (command instanceof OwnershipCommand.Freeze freeze) {
            return new OwnershipEvent.Frozen(record, freeze.until(), freeze.reason());
        } else if (command instanceof OwnershipCommand.Rest rest) {
            return new OwnershipEvent.Rested(record, rest.until(), rest.reason());
        }
        return new OwnershipEvent.Lifted(record);
    }
}
