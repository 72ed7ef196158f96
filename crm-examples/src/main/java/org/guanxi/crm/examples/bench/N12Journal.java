package org.guanxi.crm.examples.bench;

import java.io.PrintStream;

/** The same through the door, with the journal, beside the same statements by hand. */
record N12Journal(PrintStream out, BoxedPostgres server) {

    void run() throws Exception {}
}
