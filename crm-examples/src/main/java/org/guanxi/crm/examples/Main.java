package org.guanxi.crm.examples;

/** The demonstration. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Guanxi");
    }
}
