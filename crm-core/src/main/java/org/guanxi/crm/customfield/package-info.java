/**
 * Custom fields: attributes that an administrator adds to the records of a kind while the program runs, without a change to
 * the tables. A {@code CustomField} is the definition, kept per tenant: type, labels, range, pattern, choices, formula. Every
 * write of a record of the kind is checked against the definitions, defaults are filled in and formulas computed; a value that
 * does not change is never judged anew, so a narrowed definition does not lock older records. A field is defined, changed and
 * retired; its old values stay readable. A definition may name the
 * roles that see the field and those that change it: from all others it is withheld as a maskable attribute is. {@code CustomFields} answers a field as a typed attribute for conditions, orders,
 * groupings and measures. Errors: {@code customfield.*}.
 */
@NullMarked
package org.guanxi.crm.customfield;

import org.jspecify.annotations.NullMarked;
