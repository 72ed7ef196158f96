package org.guanxi.crm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.tck.Worlds.Dice;

/** The custom fields of the samples: one of each kind, one with several values and one whose values are unique. */
enum CustomFields {
    TEXT(Kind.TEXT, dice -> dice.of(Samples.TEXTS)),
    WHOLE(Kind.WHOLE, dice -> dice.of(Samples.WHOLES)),
    DECIMAL(Kind.DECIMAL, dice -> SpecimenTable.AMOUNT.encoded(dice.of(Samples.AMOUNTS))),
    FLAG(Kind.FLAG, dice -> dice.chance(50)),
    DATE(Kind.DATE, dice -> dice.of(Samples.DATES)),
    INSTANT(Kind.INSTANT, dice -> dice.of(Samples.INSTANTS)),
    ID(Kind.ID, dice -> Samples.id(dice.below(64)).uuid()),
    SEVERAL(Kind.TEXT, dice -> dice.of(Samples.TEXTS)),
    UNIQUE(Kind.TEXT, dice -> dice.of(Samples.TEXTS));

    private final Kind kind;
    private final Function<Dice, Object> draw;

    CustomFields(Kind kind, Function<Dice, Object> draw) {
        this.kind = kind;
        this.draw = draw;
    }

    Kind kind() {
        return kind;
    }

    /** The field's id; every second one has its high bit set. */
    UUID id() {
        return new UUID(ordinal() % 2 == 0 ? 0x018f_2b5e_0000_7000L : 0xf18f_2b5e_0000_7000L, ordinal() + 1L);
    }

    /** The field of that type. */
    <E extends Entity<E>> Field<E> of(EntityType<E> type) {
        return new Field.Custom<>(type.kind(), id(), kind, type::custom);
    }

    /** The field's values in a record. */
    CustomValues.Value value(Object... values) {
        return new CustomValues.Value(id(), kind, List.of(values), this == UNIQUE);
    }

    /** A value to compare with. */
    Object drawn(Dice dice) {
        return draw.apply(dice);
    }

    /** Values of some of the fields, the unique one different for every index. */
    static CustomValues drawn(int index, Dice dice) {
        List<CustomValues.Value> values = new ArrayList<>();
        for (CustomFields field : values()) {
            if (dice.chance(40)) {
                values.add(field.valueFor(index, dice));
            }
        }
        return CustomValues.of(values);
    }

    private CustomValues.Value valueFor(int index, Dice dice) {
        return switch (this) {
            case UNIQUE -> value(drawn(dice) + "#" + index);
            case SEVERAL ->
                value(List.of("b", "a", "𠮷").subList(0, 1 + dice.below(3)).toArray());
            default -> value(drawn(dice));
        };
    }
}
