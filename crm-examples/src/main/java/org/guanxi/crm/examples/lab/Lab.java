package org.guanxi.crm.examples.lab;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Runs the programs: {@code lab} lists them, {@code lab recurrence FILE} runs one. */
public final class Lab {

    private static final Map<String, Program> ALL = Map.of("recurrence", new RecurrenceCases());

    private Lab() {}

    /** A program that compares. */
    interface Program {

        /** What it answers, in one line. */
        String title();

        /** Prints the cases that differ, and at last how many agree. */
        void run(List<String> arguments, PrintStream out) throws Exception;
    }

    /** Runs the named program, or lists all; answers whether the name is known. */
    public static boolean run(List<String> arguments, PrintStream out) throws Exception {
        Program program = arguments.isEmpty() ? null : ALL.get(arguments.get(0));
        if (program == null) {
            ALL.forEach((name, each) -> out.println(name + "  " + each.title()));
            return arguments.isEmpty();
        }
        program.run(arguments.subList(1, arguments.size()), out);
        return true;
    }
}
