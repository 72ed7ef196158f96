package org.guanxi.crm.customer;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every customer that is stored fulfils, whichever service stores it: its form, its codes, and how it can be reached. */
final class CustomerRule implements RecordRule {

    private static final int MOST_PARTS = 100;

    @Override
    @SuppressWarnings("unchecked") // the type of customers is that of customers
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (type.entity() != Customer.class) {
            return after;
        }
        return (List<E>) checked(workspace, (List<@Nullable Customer>) before, (List<Customer>) after, problems);
    }

    @Override
    @SuppressWarnings("unchecked") // the type of customers is that of customers
    public <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {
        if (type.entity() == Customer.class) {
            new ReachIndex(workspace).keep((List<@Nullable Customer>) before, (List<@Nullable Customer>) after);
        }
    }

    private static List<Customer> checked(
            Workspace workspace, List<@Nullable Customer> before, List<Customer> after, Problems problems) {
        List<Customer> next = new ArrayList<>();
        List<CustomerCodes.Use> uses = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String path = after.size() == 1 ? "customer" : "[" + i + "].customer";
            Customer was = before.get(i);
            Customer is = was != null && isUsual(was, after.get(i)) ? after.get(i) : usual(after.get(i));
            checkForm(path, was, is, problems);
            uses(path, was, is, uses);
            next.add(is);
        }
        new CustomerCodes(workspace).check(uses, problems);
        return next;
    }

    /** Whether all that has a usual form is as it was stored, and so has it. */
    private static boolean isUsual(Customer stored, Customer customer) {
        return stored.createdAt().equals(customer.createdAt())
                && stored.interests().equals(customer.interests())
                && stored.phones().equals(customer.phones())
                && stored.emails().equals(customer.emails())
                && stored.addresses().equals(customer.addresses())
                && stored.taxNumber().equals(customer.taxNumber())
                && stored.language().equals(customer.language())
                && stored.lastFollowUp().equals(customer.lastFollowUp());
    }

    /** The customer in the usual form: what means the same is written the same. */
    static Customer usual(Customer customer) {
        Customer.Builder usual = Customer.builder()
                .from(customer)
                .createdAt(customer.createdAt().truncatedTo(ChronoUnit.MICROS))
                .interests(distinct(customer.interests(), interest -> interest))
                .phones(distinct(customer.phones(), phone -> phone.e164() + phone.extension()))
                .emails(distinct(customer.emails(), email -> email.key()))
                .addresses(distinct(customer.addresses(), address -> address));
        customer.taxNumber().map(CustomerRule::taxNumber).ifPresent(usual::taxNumber);
        customer.language().map(CustomerRule::language).ifPresent(usual::language);
        Optional<Instant> followUp = customer.lastFollowUp().map(at -> at.truncatedTo(ChronoUnit.MICROS));
        followUp.ifPresent(usual::lastFollowUp);
        return usual.build();
    }

    /** A tax number in capitals, narrow, without blanks and dashes. */
    static String taxNumber(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}-]", "");
    }

    private static String language(String given) {
        try {
            return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return given; // told as a problem afterwards
        }
    }

    private static <V> List<V> distinct(List<V> values, Function<V, Object> key) {
        Map<Object, V> first = new LinkedHashMap<>();
        values.forEach(value -> first.putIfAbsent(key.apply(value), value));
        return List.copyOf(first.values());
    }

    private static void checkForm(String path, @Nullable Customer stored, Customer customer, Problems problems) {
        try {
            CustomerTable.TYPE.canonical(customer, stored);
        } catch (Invalid e) {
            problems.addAll(
                    path, e.problems().stream().map(CustomerRule::shortened).toList());
        }
        customer.employees()
                .filter(count -> count < 0)
                .ifPresent(count -> problems.add(path + ".employees", "customer.negative", "value", count));
        customer.annualRevenue()
                .filter(revenue -> revenue.amount().signum() < 0)
                .ifPresent(revenue -> problems.add(path + ".annualRevenue", "customer.negative", "value", revenue));
        customer.language()
                .filter(tag -> !isLanguage(tag))
                .ifPresent(tag -> problems.add(path + ".language", "language.invalid", "language", tag));
        if (!customer.isPerson()) {
            ofPersons(path, "birthDate", customer.birthDate(), customer, problems);
            ofPersons(path, "occupation", customer.occupation(), customer, problems);
            ofPersons(path, "household", customer.household(), customer, problems);
        }
        if (customer.parent().filter(customer.id()::equals).isPresent()) {
            problems.add(path + ".parent", "customer.own-parent", "customer", customer.name());
        }
        most(path + ".addresses", customer.addresses(), problems);
        most(path + ".phones", customer.phones(), problems);
        most(path + ".emails", customer.emails(), problems);
        most(path + ".interests", customer.interests(), problems);
    }

    /** Refuses to change what another customer stands for. */
    static void checkNotMerged(Customer customer) {
        if (customer.state() == CustomerState.MERGED) {
            throw Refused.because("customer.merged", "customer", customer.name(), "survivor", customer.mergedInto());
        }
    }

    /** The problem with the attribute's name alone for its path. */
    private static Problem shortened(Problem problem) {
        String kind = CustomerTable.TYPE.kind() + ".";
        return problem.path().startsWith(kind)
                ? new Problem(problem.path().substring(kind.length()), problem.code(), problem.arguments())
                : problem;
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

    private static void ofPersons(
            String path, String attribute, Optional<?> value, Customer customer, Problems problems) {
        if (value.isPresent()) {
            problems.add(
                    path + "." + attribute,
                    "customer.persons-only",
                    "attribute",
                    attribute,
                    "customer",
                    customer.name(),
                    "kind",
                    customer.kind());
        }
    }

    private static void most(String path, List<?> parts, Problems problems) {
        if (parts.size() > MOST_PARTS) {
            problems.add(path, "customer.too-many-parts", "count", parts.size(), "maximum", MOST_PARTS);
        }
    }

    /** A code that a customer already had is not questioned again: it may have been retired since. */
    private static void uses(String path, @Nullable Customer was, Customer is, List<CustomerCodes.Use> uses) {
        use(path + ".industry", CodeLists.INDUSTRY, was, is, Customer::industry, uses);
        use(path + ".source", CodeLists.SOURCE, was, is, Customer::source, uses);
        use(path + ".level", CodeLists.LEVEL, was, is, Customer::level, uses);
        use(path + ".status", CodeLists.STATUS, was, is, customer -> Optional.of(customer.status()), uses);
    }

    private static void use(
            String path,
            String list,
            @Nullable Customer was,
            Customer is,
            Function<Customer, Optional<String>> code,
            List<CustomerCodes.Use> uses) {
        Optional<String> now = code.apply(is);
        if (now.isPresent() && (was == null || !code.apply(was).equals(now))) {
            uses.add(new CustomerCodes.Use(path, list, now.get()));
        }
    }
}
