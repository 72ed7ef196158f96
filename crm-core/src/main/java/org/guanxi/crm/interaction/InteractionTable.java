package org.guanxi.crm.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Interaction}. */
public final class InteractionTable {

    private static final EntityTypeBuilder<Interaction, Interaction.Builder> TABLE = EntityType.describe(
                    "interaction",
                    Interaction.class,
                    Interaction.Builder::new,
                    Interaction.Builder::from,
                    Interaction.Builder::build)
            .identity(Interaction.Builder::id, Interaction.Builder::version);

    public static final ScalarAttribute<Interaction, InteractionKind> KIND =
            TABLE.choice("kind", InteractionKind.class, Interaction::kind, Interaction.Builder::kind);
    public static final ScalarAttribute<Interaction, Direction> DIRECTION =
            TABLE.choice("direction", Direction.class, Interaction::direction, Interaction.Builder::direction);
    public static final OrderedAttribute<Interaction, Instant> AT =
            TABLE.instant("at", Interaction::at, Interaction.Builder::at);
    public static final OrderedAttribute<Interaction, Duration> DURATION =
            TABLE.optionalDuration("duration", Interaction::duration, Interaction.Builder::duration);
    public static final ReferenceAttribute<Interaction, Customer> CUSTOMER = TABLE.optionalReference(
            "customer", Customer.class, Upon.partOf(), Interaction::customer, Interaction.Builder::customer);
    public static final ReferenceAttribute<Interaction, Member> MEMBER = TABLE.optionalReference(
            "member", Member.class, Upon.history(), Interaction::member, Interaction.Builder::member);
    public static final TextAttribute<Interaction> DEPARTMENT = TABLE.optionalText(
            "department", InteractionCodes.LONGEST, Interaction::department, Interaction.Builder::department);
    public static final TextAttribute<Interaction> SUMMARY =
            TABLE.text("summary", 4000, Interaction::summary, Interaction.Builder::summary);
    public static final TextAttribute<Interaction> OUTCOME =
            TABLE.optionalText("outcome", InteractionCodes.LONGEST, Interaction::outcome, Interaction.Builder::outcome);
    public static final TextAttribute<Interaction> NEXT_STEP =
            TABLE.optionalText("nextStep", 500, Interaction::nextStep, Interaction.Builder::nextStep);
    public static final OrderedAttribute<Interaction, LocalDate> NEXT_STEP_ON =
            TABLE.optionalDate("nextStepOn", Interaction::nextStepOn, Interaction.Builder::nextStepOn);
    public static final NestedAttribute<Interaction, List<Attachment>> ATTACHMENTS = TABLE.nestedList(
            "attachments", Attachment.class, Interaction::attachments, Interaction.Builder::attachments);
    public static final LinkAttribute<Interaction> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Interaction::about, Interaction.Builder::about);
    public static final ScalarAttribute<Interaction, Boolean> IS_FOLLOW_UP =
            TABLE.flag("isFollowUp", Interaction::isFollowUp, Interaction.Builder::isFollowUp);
    public static final OrderedAttribute<Interaction, Instant> RECORDED_AT =
            TABLE.instant("recordedAt", Interaction::recordedAt, Interaction.Builder::recordedAt);

    public static final EntityType<Interaction> TYPE = TABLE.sorted(CUSTOMER, AT)
            .sorted(ABOUT.recordId(), AT)
            .sorted(MEMBER, AT)
            .sorted(AT)
            .personal(SUMMARY, NEXT_STEP)
            .governedBy(CUSTOMER)
            .build();

    private InteractionTable() {}
}
