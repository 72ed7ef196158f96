package org.guanxi.crm.task;

/** What may stand in the way of finishing a task. Pure. */
@FunctionalInterface
public interface FinishPolicy {

    /** What this obstacle means for this task. */
    Ruling on(Task task, Obstacle obstacle);

    /** What may stand in the way. */
    enum Obstacle {
        /** A task that is to be done before it is still open. */
        OPEN_PREDECESSORS,
        /** An entry of its checklist is still open. */
        OPEN_CHECKLIST
    }

    /** What an obstacle means. */
    enum Ruling {
        /** Nothing. */
        ALLOW,
        /** The task is finished, and the obstacle is told. */
        WARN,
        /** The task is not finished. */
        REFUSE
    }

    /** Open predecessors refuse, an open checklist is told. */
    static FinishPolicy standard() {
        return (task, obstacle) -> obstacle == Obstacle.OPEN_PREDECESSORS ? Ruling.REFUSE : Ruling.WARN;
    }
}
