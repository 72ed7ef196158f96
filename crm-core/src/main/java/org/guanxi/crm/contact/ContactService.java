package org.guanxi.crm.contact;

/** People at customers, what was said with them, what was promised, and whom to call. */
public interface ContactService {}
