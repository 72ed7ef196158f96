package org.guanxi.crm.territory;

/** Whether the owner of a territory becomes the owner of the customers in it. */
public enum OwnerMode {
    /** No: territories are only told. */
    ADVISORY,
    /** Of those that lie in a pool. */
    POOLED,
    /** Of those too that another owns. */
    OWNED
}
