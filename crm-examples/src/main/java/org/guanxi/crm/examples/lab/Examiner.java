package org.guanxi.crm.examples.lab;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers questions of one kind. */
interface Examiner {

    /**
     * Answers one question.
     *
     * @throws RuntimeException saying what is wrong with the question, if it cannot be read
     */
    Answer answer(JsonNode question);

    /**
     * An answer beside the one that was expected; both as they are to be printed.
     *
     * @param isRight whether they agree
     * @param got what the library says
     * @param expected what it should say
     */
    record Answer(boolean isRight, String got, String expected) {}
}
