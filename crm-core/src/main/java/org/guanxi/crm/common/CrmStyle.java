package org.guanxi.crm.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guanxi.crm.error.Invalid;
import org.immutables.value.Value;

/**
 * How all entities and values of this library are generated: the generated class stays package-private behind the
 * interface and its nested {@code Builder}; collections are of the JDK and keep their order; all attributes that
 * are missing are told at {@code build()}, as {@link Invalid}.
 *
 * <p>The annotation leaves no trace in the class files of the entities, so embedders need no Immutables.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        typeImmutable = "Immutable*",
        jdkOnly = true,
        jdk9Collections = false,
        deferCollectionAllocation = true,
        depluralize = true,
        depluralizeDictionary = {
            "address:addresses",
            "bonus:bonuses",
            "branch:branches",
            "business:businesses",
            "child:children",
            "class:classes",
            "dispatch:dispatches",
            "index:indexes",
            "match:matches",
            "person:people",
            "process:processes",
            "status:statuses",
            "tax:taxes"
        },
        validationMethod = Value.Style.ValidationMethod.SIMPLE,
        throwForInvalidImmutableState = Invalid.class,
        allowedClasspathAnnotations = {org.immutables.value.Generated.class})
public @interface CrmStyle {}
