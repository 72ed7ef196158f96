package org.guanxi.crm.calendar.ical;

import java.util.List;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;

/** What is wrong with a file, by line; after a hundred problems the file is given up. */
final class IcalProblems {

    private static final int MOST = 100;

    private final Problems found = new Problems();
    private int count;

    void add(int line, String code, Object... namesAndValues) {
        found.add("line " + line, code, namesAndValues);
        if (++count >= MOST) {
            found.throwIfAny();
        }
    }

    void addAll(int line, List<Problem> problems) {
        found.addAll("line " + line, problems);
        count += problems.size();
        if (count >= MOST) {
            found.throwIfAny();
        }
    }

    void throwIfAny() {
        found.throwIfAny();
    }
}
