package org.guanxi.crm.event;

/**
 * What happened to a record, told whole: a record of immutable values that JSON can hold, with an {@link EventName}. Each area
 * has a sealed interface of its own below this.
 */
public interface Event {}
