package org.guanxi.crm.interaction;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.customer.CodeUse;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every record of this area fulfils, whichever service stores it: its form, its codes, its time. */
final class InteractionRule implements RecordRule {

    private static final int MOST_PARTS = 100;

    @Override
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (!type.entity().getPackageName().equals(InteractionRule.class.getPackageName())) {
            return after;
        }
        List<CodeUse> uses = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String prefix = after.size() == 1 ? type.kind() : "[" + i + "]." + type.kind();
            RecordRule.checkForm(type, prefix, after.get(i), problems);
            if (after.get(i) instanceof Interaction interaction) {
                check(prefix, interaction, problems);
                List<CodeUse> now = uses(prefix, interaction);
                if (before.get(i) instanceof Interaction was) {
                    now.removeAll(uses(prefix, was)); // a code that a record already had may have been retired since
                } else if (interaction.at().isAfter(workspace.now())) {
                    problems.add(
                            prefix + ".at",
                            "contact.interaction-ahead",
                            "at",
                            interaction.at(),
                            "now",
                            workspace.now());
                }
                uses.addAll(now);
            }
        }
        CodeUse.check(workspace, uses, problems);
        return after;
    }

    private static void check(String prefix, Interaction interaction, Problems problems) {
        interaction
                .duration()
                .filter(length -> length.isNegative())
                .ifPresent(length -> problems.add(prefix + ".duration", "contact.duration", "value", length));
        int count = interaction.attachments().size();
        if (count > MOST_PARTS) {
            problems.add(prefix + ".attachments", "contact.too-many", "count", count, "maximum", MOST_PARTS);
        }
    }

    private static List<CodeUse> uses(String prefix, Interaction interaction) {
        List<CodeUse> uses = new ArrayList<>();
        interaction
                .outcome()
                .ifPresent(code -> uses.add(new CodeUse(prefix + ".outcome", InteractionCodes.OUTCOME, code)));
        interaction
                .department()
                .ifPresent(code -> uses.add(new CodeUse(prefix + ".department", InteractionCodes.DEPARTMENT, code)));
        return uses;
    }
}
