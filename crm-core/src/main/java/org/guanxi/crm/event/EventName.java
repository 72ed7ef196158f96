package org.guanxi.crm.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is kept in the journal: never changed, whatever becomes of the class. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** The name, such as {@code customer.registered}. */
    String value();

    /** Which form of the event this is; raised when its components change their meaning. */
    int version() default 1;
}
