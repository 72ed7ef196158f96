package org.guanxi.crm.customer;

/** Organisations and persons that buy or may buy, and all that is known of them in one view. */
public interface CustomerService {}
