package org.guanxi.crm.team;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Member}. */
public final class MemberTable {

    private static final EntityTypeBuilder<Member, Member.Builder> TABLE = EntityType.describe(
                    "member", Member.class, Member.Builder::new, Member.Builder::from, Member.Builder::build)
            .identity(Member.Builder::id, Member.Builder::version);

    public static final ScalarAttribute<Member, ActorId> ACTOR =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, Member::actor, Member.Builder::actor);
    public static final TextAttribute<Member> NAME = TABLE.text("name", 200, Member::name, Member.Builder::name);
    public static final ScalarAttribute<Member, EmailAddress> EMAIL = TABLE.optionalPrinted(
            "email", 254, EmailAddress::value, EmailAddress::of, Member::email, Member.Builder::email);
    public static final NestedAttribute<Member, PhoneNumber> PHONE =
            TABLE.optionalNested("phone", PhoneNumber.class, Member::phone, Member.Builder::phone);
    public static final ScalarAttribute<Member, Locale> LANGUAGE = TABLE.printed(
            "language", 35, Locale::toLanguageTag, Locale::forLanguageTag, Member::language, Member.Builder::language);
    public static final ScalarAttribute<Member, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, Member::zone, Member.Builder::zone);
    public static final ReferenceAttribute<Member, Unit> HOME_UNIT = TABLE.optionalReference(
            "homeUnit",
            Unit.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Member::homeUnit,
            Member.Builder::homeUnit);
    public static final ReferenceAttribute<Member, Site> SITE = TABLE.optionalReference(
            "site",
            Site.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Member::site,
            Member.Builder::site);
    public static final ReferenceAttribute<Member, Member> MANAGER = TABLE.optionalReference(
            "manager",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Member::manager,
            Member.Builder::manager);
    public static final ScalarAttribute<Member, Member.State> STATE =
            TABLE.choice("state", Member.State.class, Member::state, Member.Builder::state);
    public static final OrderedAttribute<Member, LocalDate> JOINED_ON =
            TABLE.optionalDate("joinedOn", Member::joinedOn, Member.Builder::joinedOn);
    public static final OrderedAttribute<Member, LocalDate> LEFT_ON =
            TABLE.optionalDate("leftOn", Member::leftOn, Member.Builder::leftOn);
    public static final TextAttribute<Member> SALARY_GRADE =
            TABLE.optionalText("salaryGrade", 40, Member::salaryGrade, Member.Builder::salaryGrade);

    public static final EntityType<Member> TYPE = TABLE.maskable(Member::masked, Member.Builder::masked, SALARY_GRADE)
            .personal(NAME, EMAIL, PHONE, SALARY_GRADE)
            .unique(ACTOR)
            .sorted(NAME)
            .build();

    private MemberTable() {}
}
