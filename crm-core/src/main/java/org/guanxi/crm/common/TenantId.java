package org.guanxi.crm.common;

import java.util.regex.Pattern;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Names a tenant: one wall of separation, chosen by the embedding program. Immutable.
 *
 * @param value 1 to 64 of the characters A–Z, a–z, 0–9, dot, underscore and hyphen
 */
public record TenantId(String value) {

    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Checks the value.
     *
     * @throws org.guanxi.crm.error.Invalid {@code tenant.invalid} if it is anything else
     */
    public TenantId {
        if (!RULE.matcher(value).matches()) {
            throw Problems.one("tenant", "tenant.invalid", "tenant", value);
        }
    }

    /**
     * Names a tenant.
     *
     * @param value its name
     * @return the tenant's id
     * @throws org.guanxi.crm.error.Invalid {@code tenant.invalid} if the name is not allowed
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    /** By value; written out, since every transaction asks for it and what is made for a record is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
