package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, held in two columns: the amount with four digits behind the point, and the currency. Amounts
 * compare and add up only within one currency.
 *
 * @param <E> the entity
 */
public final class MoneyAttribute<E> extends Attribute<E, Money> {

    private final OrderedAttribute<E, BigDecimal> amount;
    private final TextAttribute<E> currency;
    private final List<Column> columns;

    MoneyAttribute(Definition<E, Money> definition, int position) {
        super(definition);
        String kind = definition.kind();
        String name = definition.name();
        boolean isOptional = definition.isOptional();
        this.amount = new OrderedAttribute<>(
                new Definition<>(
                        kind,
                        name,
                        isOptional,
                        entity -> {
                            Money money = value(entity);
                            return money == null ? null : money.amount();
                        },
                        MoneyAttribute::refusesToBuild),
                EntityType.DECIMALS,
                Column.decimal(name, isOptional, 19, 4),
                position);
        this.currency = new TextAttribute<>(
                new Definition<>(
                        kind,
                        name + "Currency",
                        isOptional,
                        entity -> {
                            Money money = value(entity);
                            return money == null ? null : money.currency().getCurrencyCode();
                        },
                        MoneyAttribute::refusesToBuild),
                Column.text(name + "Currency", isOptional, 3),
                position + 1);
        amount.currency(currency);
        this.columns = List.of(amount.columns().get(0), currency.columns().get(0));
    }

    /** Of a custom field. */
    MoneyAttribute(Definition<E, Money> definition, OrderedAttribute<E, BigDecimal> amount, TextAttribute<E> currency) {
        super(definition);
        this.amount = amount;
        this.currency = currency;
        amount.currency(currency);
        this.columns = List.of();
    }

    private static void refusesToBuild(Object builder, Object value) {
        throw new UnsupportedOperationException("an amount and its currency are built together");
    }

    /** The amount alone: to compare within one currency, to sort, and to add up where the currency is grouped by. */
    public OrderedAttribute<E, BigDecimal> amount() {
        return amount;
    }

    /** The currency's ISO 4217 code. */
    public TextAttribute<E> currency() {
        return currency;
    }

    /** Present, of the same currency and amount. */
    public Condition<E> is(Money value) {
        return of(value).and(amount.is(value.amount()));
    }

    /** Of the same currency and more than this. */
    public Condition<E> above(Money value) {
        return of(value).and(amount.above(value.amount()));
    }

    /** Of the same currency and at least this. */
    public Condition<E> atLeast(Money value) {
        return of(value).and(amount.atLeast(value.amount()));
    }

    /** Of the same currency and less than this. */
    public Condition<E> below(Money value) {
        return of(value).and(amount.below(value.amount()));
    }

    /** Of the same currency and at most this. */
    public Condition<E> atMost(Money value) {
        return of(value).and(amount.atMost(value.amount()));
    }

    /** Without a value. */
    public Condition<E> isAbsent() {
        return amount.isAbsent();
    }

    /** With a value. */
    public Condition<E> isPresent() {
        return amount.isPresent();
    }

    private Condition<E> of(Money value) {
        return currency.is(value.currency().getCurrencyCode());
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    void encode(E entity, @Nullable Object[] row) {
        amount.encode(entity, row);
        currency.encode(entity, row);
    }

    @Override
    void decode(Object builder, @Nullable Object[] row) {
        BigDecimal stored = (BigDecimal) amount.stored(row);
        String code = (String) currency.stored(row);
        if (stored != null && code != null) {
            build(builder, Money.of(stored, Currency.getInstance(code)));
        }
    }

    @Override
    boolean check(E entity, Problems problems) {
        return amount.check(entity, problems);
    }
}
