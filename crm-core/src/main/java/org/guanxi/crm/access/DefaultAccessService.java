package org.guanxi.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Applies what the rules of the area decide. */
final class DefaultAccessService implements AccessService {

    private final UnitOfWork unit;

    DefaultAccessService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public AccessRole defineRole(String code, LocalizedText name, List<Grant> grants, List<String> shownFields) {
        return unit.call(workspace -> {
            check(workspace.catalogue(), grants, shownFields);
            AccessEvent event = new AccessEvent.RoleDefined(code, grants, shownFields);
            Optional<AccessRole> before = role(workspace, code);
            AccessRole.Builder role = AccessRole.builder();
            before.ifPresentOrElse(role::from, () -> role.id(workspace.newId()));
            AccessRole after = role.code(code)
                    .name(name)
                    .grants(grants)
                    .shownFields(shownFields)
                    .build();
            return before.map(each -> workspace.update(AccessRoleTable.TYPE, each, after, event))
                    .orElseGet(() -> workspace.insert(AccessRoleTable.TYPE, after, event));
        });
    }

    private static void check(Catalogue catalogue, List<Grant> grants, List<String> shownFields) {
        Problems problems = new Problems();
        for (int i = 0; i < grants.size(); i++) {
            String kind = grants.get(i).kind();
            if (!kind.equals(Grant.EVERY_KIND) && catalogue.find(kind).isEmpty()) {
                problems.add("grants[" + i + "].kind", "catalogue.unknown-kind", "kind", kind);
            }
        }
        for (int i = 0; i < shownFields.size(); i++) {
            String field = shownFields.get(i);
            boolean isMaskable = catalogue.types().stream()
                    .flatMap(type -> type.maskable().stream())
                    .anyMatch(attribute -> attribute.toString().equals(field));
            if (!isMaskable) {
                problems.add("shownFields[" + i + "]", "access.not-maskable", "field", field);
            }
        }
        problems.throwIfAny();
    }

    private static Optional<AccessRole> role(Workspace workspace, String code) {
        return workspace.store().find(Selection.of(AccessRoleTable.TYPE).where(AccessRoleTable.CODE.is(code))).stream()
                .findFirst();
    }

    @Override
    public RoleGrant grantRole(Id<Member> member, String code, DateRange days) {
        return unit.call(workspace -> {
            workspace.store().hold(MemberTable.TYPE, List.of(member));
            workspace.get(MemberTable.TYPE, member);
            AccessRole role =
                    role(workspace, code).orElseThrow(() -> Problems.one("role", "access.unknown-role", "role", code));
            Condition<RoleGrant> equal = RoleGrantTable.MEMBER
                    .is(member)
                    .and(RoleGrantTable.ROLE.is(role.id()))
                    .and(RoleGrantTable.VALID_UNTIL.isAbsent().or(RoleGrantTable.VALID_UNTIL.above(days.from())));
            Condition<RoleGrant> overlap = days.until()
                    .map(until -> equal.and(RoleGrantTable.VALID_FROM.below(until)))
                    .orElse(equal);
            if (workspace.store().count(RoleGrantTable.TYPE, overlap) > 0) {
                throw Refused.because("access.already-granted", "member", member, "role", code, "days", days);
            }
            RoleGrant grant = RoleGrant.builder()
                    .id(workspace.newId())
                    .member(member)
                    .role(role.id())
                    .validFrom(days.from())
                    .validUntil(days.until())
                    .build();
            AccessEvent event = new AccessEvent.RoleGranted(member, code, days.from(), days.until());
            return workspace.insert(RoleGrantTable.TYPE, grant, event);
        });
    }

    @Override
    public RoleGrant withdrawRole(Id<RoleGrant> id, LocalDate until) {
        return unit.call(workspace -> {
            RoleGrant before = workspace.get(RoleGrantTable.TYPE, id);
            DateRange days = DateRange.of(before.validFrom(), until);
            RoleGrant after =
                    RoleGrant.builder().from(before).validUntil(days.until()).build();
            AccessEvent event = new AccessEvent.RoleWithdrawn(before.member(), before.role(), until);
            return workspace.update(RoleGrantTable.TYPE, before, after, event);
        });
    }

    @Override
    public Share share(RecordRef target, Grantee with, Set<Action> actions, Optional<Instant> expiresAt) {
        return unit.call(workspace -> {
            Problems problems = new Problems();
            for (Action action : List.of(Action.CREATE, Action.ERASE)) {
                if (actions.contains(action)) {
                    problems.add("actions", "access.not-shareable", "action", action);
                }
            }
            expiresAt.filter(end -> !end.isAfter(workspace.now())).ifPresent(end -> {
                problems.add("expiresAt", "access.expired", "time", end);
            });
            problems.throwIfAny();
            demand(workspace, target, Action.UPDATE);
            actions.forEach(action -> demand(workspace, target, action));
            Share share = Share.builder()
                    .id(workspace.newId())
                    .target(target)
                    .member(with.member())
                    .unit(with.unit())
                    .mayUpdate(actions.contains(Action.UPDATE))
                    .mayDelete(actions.contains(Action.DELETE))
                    .expiresAt(expiresAt)
                    .sharedBy(workspace.actor())
                    .build();
            AccessEvent event = new AccessEvent.Shared(
                    target,
                    with.member(),
                    with.unit(),
                    actions.stream().sorted().toList(),
                    expiresAt);
            return workspace.asSystem(system -> system.insert(ShareTable.TYPE, share, event));
        });
    }

    @Override
    public void unshare(Id<Share> id) {
        unit.run(workspace -> {
            Share share = workspace
                    .store()
                    .get(ShareTable.TYPE, id)
                    .orElseThrow(() -> new NotFound(ShareTable.TYPE.kind(), id));
            if (!share.sharedBy().equals(workspace.actor())) {
                demand(workspace, share.target(), Action.UPDATE);
            }
            AccessEvent event = new AccessEvent.Unshared(share.target(), share.member(), share.unit());
            workspace.<Boolean>asSystem(system -> {
                system.delete(ShareTable.TYPE, share, event);
                return true;
            });
        });
    }

    @Override
    public List<Share> sharesOf(RecordRef target) {
        return unit.call(workspace -> {
            read(workspace, workspace.catalogue().type(target.kind()), target);
            return workspace
                    .store()
                    .find(Selection.of(ShareTable.TYPE)
                            .where(ShareTable.TARGET.is(target))
                            .limit(Selection.MAXIMUM_LIMIT));
        });
    }

    private static <E extends Entity<E>> E read(Workspace workspace, EntityType<E> type, RecordRef target) {
        return workspace.get(type, target.idOf());
    }

    /** Reads the record as the caller, and then asks for the right to do this with it. */
    private static void demand(Workspace workspace, RecordRef target, Action action) {
        EntityType<?> type = workspace.catalogue().type(target.kind());
        if (!isAllowed(workspace, type, target, action)) {
            throw Forbidden.because(
                    "access.denied",
                    "actor",
                    workspace.actor(),
                    "action",
                    action,
                    "kind",
                    target.kind(),
                    "id",
                    target.id());
        }
    }

    private static <E extends Entity<E>> boolean isAllowed(
            Workspace workspace, EntityType<E> type, RecordRef target, Action action) {
        read(workspace, type, target);
        Rights rights = rights(workspace, workspace.actor());
        return meets(workspace, type, target, rights.on(type, action));
    }

    private static Rights rights(Workspace workspace, ActorId actor) {
        AccessPolicy policy = workspace.policy(AccessPolicy.class);
        return policy.rightsOf(
                actor,
                workspace.now(),
                workspace.store(),
                workspace.catalogue(),
                workspace.offers(TerritoryReach.class));
    }

    private static <E extends Entity<E>> boolean meets(
            Workspace workspace, EntityType<E> type, RecordRef target, Condition<E> condition) {
        Id<E> id = target.idOf();
        return workspace.store().count(type, type.id().is(id).and(condition)) > 0;
    }

    @Override
    public Explanation explain(ActorId actor, Action action, RecordRef target) {
        return unit.call(workspace -> {
            EntityType<?> type = workspace.catalogue().type(target.kind());
            read(workspace, type, target);
            Explanation byRights = explain(workspace, actor, action, type, target);
            return action == Action.READ ? asRead(workspace, byRights, type) : byRights;
        });
    }

    /** What areas withhold or open besides the rights of the policy, for reading. */
    private static <E extends Entity<E>> Explanation asRead(
            Workspace workspace, Explanation byRights, EntityType<E> type) {
        boolean isReadable =
                workspace.isReadableBy(byRights.actor(), type, byRights.target().idOf());
        if (isReadable == byRights.isAllowed()) {
            return byRights;
        }
        Explanation.Reason reason = isReadable ? Explanation.Reason.OPENED : Explanation.Reason.WITHHELD;
        return new Explanation(
                byRights.actor(), Action.READ, byRights.target(), isReadable, reason, byRights.verdicts());
    }

    private static <E extends Entity<E>> Explanation explain(
            Workspace workspace, ActorId actor, Action action, EntityType<E> type, RecordRef target) {
        if (workspace.policy(AccessPolicy.class) instanceof ByRole byRole && byRole.isTrusted(actor)) {
            return new Explanation(actor, action, target, true, Explanation.Reason.TRUSTED, List.of());
        }
        Rights rights = rights(workspace, actor);
        if (!(rights instanceof RoleRights roleRights)) {
            boolean isAllowed = meets(workspace, type, target, rights.on(type, action));
            return new Explanation(actor, action, target, isAllowed, Explanation.Reason.OTHER_POLICY, List.of());
        }
        List<Explanation.Verdict> verdicts = new ArrayList<>();
        for (Holder.Held held : roleRights.holder().roles()) {
            for (Grant grant : RoleRights.grants(held.role(), type.kind(), action)) {
                boolean allows = meets(workspace, type, target, roleRights.reach(type, grant, held));
                verdicts.add(new Explanation.Verdict(held.role().code(), grant, allows));
            }
        }
        Explanation.Reason reason = reason(roleRights.holder(), verdicts);
        return new Explanation(actor, action, target, reason == Explanation.Reason.GRANTED, reason, verdicts);
    }

    private static Explanation.Reason reason(Holder holder, List<Explanation.Verdict> verdicts) {
        if (holder.member().isEmpty()) {
            return Explanation.Reason.NO_MEMBER;
        } else if (holder.roles().isEmpty()) {
            return Explanation.Reason.NO_ROLE;
        } else if (verdicts.isEmpty()) {
            return Explanation.Reason.NO_GRANT;
        }
        return verdicts.stream().anyMatch(Explanation.Verdict::allows)
                ? Explanation.Reason.GRANTED
                : Explanation.Reason.OUT_OF_REACH;
    }
}
