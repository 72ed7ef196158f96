package org.guanxi.crm.customer;

import java.util.Locale;
import java.util.Optional;

/** Gives new customers a number of our own. */
@FunctionalInterface
public interface CustomerNumbering {

    /**
     * The number of a new customer, or empty to leave it without one. A pure function; called only for a customer registered without
     * a number.
     *
     * @param count how many customers of the tenant were numbered before, and one: it never comes twice, and gaps are possible
     * @param customer the new customer
     */
    Optional<String> number(long count, Customer customer);

    /** Whether it numbers at all; if not, registrations need not wait for one another's numbers. */
    default boolean isInUse() {
        return true;
    }

    /** No numbers: the default. */
    static CustomerNumbering none() {
        return new CustomerNumbering() {
            @Override
            public Optional<String> number(long count, Customer customer) {
                return Optional.empty();
            }

            @Override
            public boolean isInUse() {
                return false;
            }
        };
    }

    /** A prefix and the count with at least so many digits, such as {@code C000042}. */
    static CustomerNumbering counted(String prefix, int digits) {
        return (count, customer) -> Optional.of(prefix + String.format(Locale.ROOT, "%0" + digits + "d", count));
    }
}
