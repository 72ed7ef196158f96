package org.guanxi.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** What happens to rights. */
public sealed interface AccessEvent extends Event {

    /** What a role allows was set. */
    @EventName("access.role-defined")
    record RoleDefined(String code, List<Grant> grants, List<String> shownFields) implements AccessEvent {
        /** Copies the lists. */
        public RoleDefined {
            grants = List.copyOf(grants);
            shownFields = List.copyOf(shownFields);
        }
    }

    /** A person was given a role. */
    @EventName("access.role-granted")
    record RoleGranted(Id<Member> member, String role, LocalDate from, Optional<LocalDate> until)
            implements AccessEvent {}

    /** A person's role ends. */
    @EventName("access.role-withdrawn")
    record RoleWithdrawn(Id<Member> member, Id<AccessRole> role, LocalDate until) implements AccessEvent {}

    /** A record was shared. */
    @EventName("access.shared")
    record Shared(
            RecordRef target,
            Optional<Id<Member>> member,
            Optional<Id<Unit>> unit,
            List<Action> actions,
            Optional<Instant> expiresAt)
            implements AccessEvent {
        /** Copies the list. */
        public Shared {
            actions = List.copyOf(actions);
        }
    }

    /** A record is shared no more. */
    @EventName("access.unshared")
    record Unshared(RecordRef target, Optional<Id<Member>> member, Optional<Id<Unit>> unit) implements AccessEvent {}
}
