package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.customer.CodeUse;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every record of this area fulfils, whichever service stores it: its form, its codes, the order of its days. */
final class ContactRule implements RecordRule {

    private static final int MOST_PARTS = 100;

    @Override
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (!type.entity().getPackageName().equals(ContactRule.class.getPackageName())) {
            return after;
        }
        List<CodeUse> uses = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String prefix = after.size() == 1 ? type.kind() : "[" + i + "]." + type.kind();
            RecordRule.checkForm(type, prefix, after.get(i), problems);
            checkOwn(prefix, after.get(i), problems);
            List<CodeUse> now = uses(prefix, after.get(i));
            E was = before.get(i);
            if (was != null) {
                now.removeAll(uses(prefix, was)); // a code that a record already had may have been retired since
            }
            uses.addAll(now);
        }
        CodeUse.check(workspace, uses, problems);
        return after;
    }

    private static void checkOwn(String prefix, Object record, Problems problems) {
        if (record instanceof Contact contact) {
            contact.language()
                    .filter(tag -> !isLanguage(tag))
                    .ifPresent(tag -> problems.add(prefix + ".language", "language.invalid", "language", tag));
            most(prefix + ".phones", contact.phones(), problems);
            most(prefix + ".emails", contact.emails(), problems);
            most(prefix + ".addresses", contact.addresses(), problems);
            most(prefix + ".callTimes", contact.callTimes(), problems);
        } else if (record instanceof Employment employment) {
            days(prefix, employment.validFrom(), employment.validUntil(), problems);
        } else if (record instanceof ContactRole role) {
            days(prefix, role.validFrom(), role.validUntil(), problems);
            if (role.influence() < 1 || role.influence() > 5) {
                problems.add(prefix + ".influence", "contact.influence", "value", role.influence());
            }
        }
    }

    private static void days(String prefix, LocalDate from, Optional<LocalDate> until, Problems problems) {
        until.filter(end -> end.isBefore(from))
                .ifPresent(end -> problems.add(prefix + ".validUntil", "range.reversed", "start", from, "end", end));
    }

    private static void most(String path, List<?> parts, Problems problems) {
        if (parts.size() > MOST_PARTS) {
            problems.add(path, "contact.too-many", "count", parts.size(), "maximum", MOST_PARTS);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static List<CodeUse> uses(String prefix, Object record) {
        List<CodeUse> uses = new ArrayList<>();
        if (record instanceof Contact contact) {
            contact.channel().ifPresent(code -> uses.add(new CodeUse(prefix + ".channel", ContactCodes.CHANNEL, code)));
        } else if (record instanceof ContactRole role) {
            uses.add(new CodeUse(prefix + ".role", ContactCodes.ROLE, role.role()));
        } else if (record instanceof ContactPoint point && !point.purpose().equals(ContactCodes.GENERAL)) {
            uses.add(new CodeUse(prefix + ".purpose", ContactCodes.PURPOSE, point.purpose()));
        }
        return uses;
    }
}
