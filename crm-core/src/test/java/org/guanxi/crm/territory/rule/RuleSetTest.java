package org.guanxi.crm.territory.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.storage.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TER-03")
class RuleSetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int RULES = 10_000;

    /** Asked of every rule that is tested, after what the index goes by. */
    private static final Condition<Customer> ASKED = CustomerTable.MERGED_INTO.hasAny(Condition.all());

    private static Condition<Customer> rule(int number) {
        String code = String.format("%06d", number * 90);
        return switch (number % 4) {
            case 0 -> CustomerTable.CITY.is("City " + number);
            case 1 -> CustomerTable.POSTAL_CODE.between(code, String.format("%06d", number * 90 + 85));
            case 2 -> CustomerTable.INDUSTRY.startsWith("I" + code);
            default ->
                CustomerTable.EMPLOYEES
                        .atLeast(number * 10)
                        .and(CustomerTable.EMPLOYEES.below(number * 10 + 10))
                        .and(CustomerTable.COUNTRY.is("CN"));
        };
    }

    private static Customer customer(int number) {
        return Customer.builder()
                .id(Id.of(new UUID(1, number)))
                .name("Customer")
                .status("new")
                .createdAt(Instant.EPOCH)
                .industry("I" + String.format("%06d", number % RULES * 90) + "X")
                .employees(number % (RULES * 10))
                .addAddresses(Address.builder()
                        .country("CN")
                        .city("City " + number % RULES)
                        .postalCode(String.format("%06d", number * 7 % 900_000))
                        .build())
                .build();
    }

    private static RuleSet<Customer> tenThousand(Condition<Customer> also) {
        List<Ground<Customer>> grounds = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            grounds.add(new Ground<>(
                    "t" + i,
                    Optional.empty(),
                    100,
                    true,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(rule(i).and(also))));
        }
        return RuleSet.compile(grounds, true);
    }

    @Test
    void ofTenThousandRulesFewerThanFiveAreTestedForACustomer() {
        RuleSet<Customer> rules = tenThousand(ASKED);
        AtomicLong asked = new AtomicLong();
        long matched = 0;
        for (int i = 0; i < 20_000; i++) {
            Decision decision = rules.decide(customer(i), Claims.NONE, DAY, (customer, condition) -> {
                asked.incrementAndGet();
                return true;
            });
            matched += decision.territory().isPresent() ? 1 : 0;
        }
        assertThat(matched).isGreaterThan(5_000);
        assertThat(asked.get()).isLessThan(5 * 20_000);
    }
}
