package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.guanxi.crm.error.Problems;

/**
 * A pattern that a whole text matches or does not, in time proportional to the length of the text whatever the pattern: all
 * ways through it are followed at once, and none is ever taken back. Immutable and thread-safe.
 *
 * <p>What can be said: characters; {@code .} for any; {@code \d \w \s} (ASCII) and {@code \D \W \S}; {@code \} before a sign
 * that is meant itself; {@code [a-z_]} and {@code [^a-z]}; groups {@code (…)}; {@code a|b}; and {@code * + ? {2} {2,} {2,5}}
 * behind any of these. Anchors, references back and looking around cannot be said.
 */
public final class TextPattern {

    /** How many characters a pattern may have. */
    public static final int LONGEST = 200;

    private static final int MOST_STATES = 2000;

    private final List<State> states;

    private TextPattern(List<State> states) {
        this.states = List.copyOf(states);
    }

    /**
     * Reads a pattern.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customfield.bad-pattern} with the position (from 1) and what is wrong there
     */
    public static TextPattern of(String text) {
        PatternParser parser = new PatternParser(text);
        Compiler compiler = new Compiler(parser);
        compiler.compile(parser.parse());
        compiler.states.add(new State.Accept());
        return new TextPattern(compiler.states);
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        BitSet now = new BitSet(states.size());
        add(0, now);
        int position = 0;
        while (position < text.length() && !now.isEmpty()) {
            int character = text.codePointAt(position);
            position += Character.charCount(character);
            BitSet next = new BitSet(states.size());
            for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
                if (states.get(i) instanceof State.One one && one.characters().has(character)) {
                    add(i + 1, next);
                }
            }
            now = next;
        }
        return position >= text.length() && now.get(states.size() - 1);
    }

    /** Adds a state and all that are reached from it without a character; a stack of our own, for patterns are strangers'. */
    private void add(int first, BitSet set) {
        List<Integer> open = new ArrayList<>();
        open.add(first);
        while (!open.isEmpty()) {
            int state = open.remove(open.size() - 1);
            if (set.get(state)) {
                continue;
            }
            set.set(state);
            if (states.get(state) instanceof State.Split split) {
                open.add(split.left());
                open.add(split.right());
            }
        }
    }

    /** One state of the machine; after one character comes the next state in the list. */
    private sealed interface State {
        record One(PatternParser.Characters characters) implements State {}

        record Split(int left, int right) implements State {}

        record Accept() implements State {}
    }

    /** Lays the tree out as states. */
    private static final class Compiler {
        private final PatternParser parser;
        private final List<State> states = new ArrayList<>();
        private int parts;

        Compiler(PatternParser parser) {
            this.parser = parser;
        }

        void compile(PatternParser.Node node) {
            if (++parts > MOST_STATES) {
                throw Problems.one(
                        "", "customfield.bad-pattern", "pattern", parser.text(), "position", 1, "reason", "too large");
            }
            if (node instanceof PatternParser.Node.Single single) {
                states.add(new State.One(single.characters()));
            } else if (node instanceof PatternParser.Node.Sequence sequence) {
                sequence.parts().forEach(this::compile);
            } else if (node instanceof PatternParser.Node.Either either) {
                either(either.left(), either.right());
            } else if (node instanceof PatternParser.Node.Repeat repeat) {
                repeat(repeat);
            }
        }

        private void either(PatternParser.Node left, PatternParser.Node right) {
            int split = reserve();
            compile(left);
            int jump = reserve();
            states.set(split, new State.Split(split + 1, states.size()));
            compile(right);
            states.set(jump, new State.Split(states.size(), states.size()));
        }

        private void repeat(PatternParser.Node.Repeat repeat) {
            for (int i = 0; i < repeat.least(); i++) {
                compile(repeat.part());
            }
            if (repeat.most() < 0) {
                int split = reserve();
                compile(repeat.part());
                states.add(new State.Split(split, split));
                states.set(split, new State.Split(split + 1, states.size()));
                return;
            }
            for (int i = repeat.least(); i < repeat.most(); i++) {
                int split = reserve();
                compile(repeat.part());
                states.set(split, new State.Split(split + 1, states.size()));
            }
        }

        private int reserve() {
            states.add(new State.Accept());
            return states.size() - 1;
        }
    }
}
