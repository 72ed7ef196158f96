package org.guanxi.crm.lead;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Lead}. */
public final class LeadTable {

    private static final EntityTypeBuilder<Lead, Lead.Builder> TABLE = EntityType.describe(
                    "lead", Lead.class, Lead.Builder::new, Lead.Builder::from, Lead.Builder::build)
            .identity(Lead.Builder::id, Lead.Builder::version);

    public static final TextAttribute<Lead> NAME = TABLE.text("name", 200, Lead::name, Lead.Builder::name);
    public static final TextAttribute<Lead> COMPANY =
            TABLE.optionalText("company", 200, Lead::company, Lead.Builder::company);
    public static final TextAttribute<Lead> SOURCE =
            TABLE.optionalText("source", 60, Lead::source, Lead.Builder::source);
    public static final TextAttribute<Lead> PRODUCT =
            TABLE.optionalText("product", 60, Lead::product, Lead.Builder::product);
    public static final OrderedAttribute<Lead, Integer> SCORE =
            TABLE.optionalInteger("score", Lead::score, Lead.Builder::score);
    public static final TextAttribute<Lead> LANGUAGE =
            TABLE.optionalText("language", 35, Lead::language, Lead.Builder::language);
    public static final TextAttribute<Lead> COUNTRY =
            TABLE.optionalText("country", 2, Lead::country, Lead.Builder::country);
    public static final TextAttribute<Lead> REGION =
            TABLE.optionalText("region", 100, Lead::region, Lead.Builder::region);
    public static final TextAttribute<Lead> CITY = TABLE.optionalText("city", 100, Lead::city, Lead.Builder::city);
    public static final TextAttribute<Lead> POSTAL_CODE =
            TABLE.optionalText("postalCode", 20, Lead::postalCode, Lead.Builder::postalCode);
    public static final TextAttribute<Lead> INDUSTRY =
            TABLE.optionalText("industry", 60, Lead::industry, Lead.Builder::industry);
    public static final ScalarAttribute<Lead, Lead.Status> STATUS =
            TABLE.choice("status", Lead.Status.class, Lead::status, Lead.Builder::status);
    public static final ReferenceAttribute<Lead, Member> OWNER = TABLE.optionalReference(
            "owner",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Lead::owner,
            Lead.Builder::owner);
    public static final OrderedAttribute<Lead, Instant> CREATED_AT =
            TABLE.instant("createdAt", Lead::createdAt, Lead.Builder::createdAt);
    public static final OrderedAttribute<Lead, Instant> ASSIGNED_AT =
            TABLE.optionalInstant("assignedAt", Lead::assignedAt, Lead.Builder::assignedAt);
    public static final OrderedAttribute<Lead, Instant> RESPONDED_AT =
            TABLE.optionalInstant("respondedAt", Lead::respondedAt, Lead.Builder::respondedAt);
    public static final OrderedAttribute<Lead, Instant> LAST_FOLLOW_UP =
            TABLE.optionalInstant("lastFollowUp", Lead::lastFollowUp, Lead.Builder::lastFollowUp);
    public static final OrderedAttribute<Lead, Integer> STEPS_TAKEN =
            TABLE.integer("stepsTaken", Lead::stepsTaken, Lead.Builder::stepsTaken);

    public static final EntityType<Lead> TYPE = TABLE.personal(NAME, COMPANY, POSTAL_CODE)
            .sorted(STATUS, CREATED_AT)
            .hash(OWNER, STATUS)
            .ownedBy(OWNER)
            .build();

    private LeadTable() {}
}
