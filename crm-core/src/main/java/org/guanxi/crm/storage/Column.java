package org.guanxi.crm.storage;

/**
 * One column of a table, as an adapter sees it.
 *
 * @param name the attribute's name in camel case, unique within its table; an adapter may spell it its own way
 * @param kind how its values are encoded
 * @param isOptional whether a value may be absent
 * @param length for {@link Kind#TEXT}, the most code points a value may have; else 0
 * @param precision for {@link Kind#DECIMAL}, the most digits in all; else 0
 * @param scale for {@link Kind#DECIMAL}, the most digits behind the point; else 0
 */
public record Column(String name, Kind kind, boolean isOptional, int length, int precision, int scale) {

    static Column of(String name, Kind kind, boolean isOptional) {
        return new Column(name, kind, isOptional, 0, 0, 0);
    }

    static Column text(String name, boolean isOptional, int length) {
        return new Column(name, Kind.TEXT, isOptional, length, 0, 0);
    }

    static Column decimal(String name, boolean isOptional, int precision, int scale) {
        return new Column(name, Kind.DECIMAL, isOptional, 0, precision, scale);
    }
}
