package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/** Reads the text of a {@link TextPattern}. */
final class PatternParser {

    private static final int DEEPEST = 20;
    private static final int MOST_TIMES = 200;
    private static final String SPECIAL = "\\.[](){}*+?|^$";

    private final String text;
    private final int[] characters;
    private int position;
    private int depth;

    PatternParser(String text) {
        this.text = text;
        this.characters = text.codePoints().toArray();
    }

    /** A set of characters: ranges, or all others. */
    record Characters(List<int[]> ranges, boolean isNegated) {
        boolean has(int character) {
            for (int[] range : ranges) {
                if (character >= range[0] && character <= range[1]) {
                    return !isNegated;
                }
            }
            return isNegated;
        }
    }

    /** A part of a pattern. */
    sealed interface Node {
        /** One character. */
        record Single(Characters characters) implements Node {}

        /** Parts one after another. */
        record Sequence(List<Node> parts) implements Node {}

        /** One part or the other. */
        record Either(Node left, Node right) implements Node {}

        /** A part several times; without bound if the most is negative. */
        record Repeat(Node part, int least, int most) implements Node {}
    }

    String text() {
        return text;
    }

    Node parse() {
        if (characters.length > TextPattern.LONGEST) {
            throw wrong("longer than " + TextPattern.LONGEST + " characters");
        }
        Node node = alternatives();
        if (position < characters.length) {
            throw wrong("a closing bracket that was never opened");
        }
        return node;
    }

    private Node alternatives() {
        Node left = sequence();
        while (isAt('|')) {
            position++;
            left = new Node.Either(left, sequence());
        }
        return left;
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (position < characters.length && !isAt('|') && !isAt(')')) {
            parts.add(repeated(single()));
        }
        return new Node.Sequence(parts);
    }

    private Node repeated(Node part) {
        if (isAt('*') || isAt('+') || isAt('?')) {
            int sign = characters[position++];
            refuseSecondQuantifier();
            return new Node.Repeat(part, sign == '+' ? 1 : 0, sign == '?' ? 1 : -1);
        }
        if (!isAt('{')) {
            return part;
        }
        position++;
        int least = number();
        int most = least;
        if (isAt(',')) {
            position++;
            most = isAt('}') ? -1 : number();
        }
        expect('}');
        if (most >= 0 && most < least) {
            throw wrong("a repetition that ends before it begins");
        }
        refuseSecondQuantifier();
        return new Node.Repeat(part, least, most);
    }

    private void refuseSecondQuantifier() {
        if (isAt('*') || isAt('+') || isAt('?') || isAt('{')) {
            throw wrong("a repetition of a repetition; put brackets around the inner one");
        }
    }

    private Node single() {
        int character = characters[position++];
        return switch (character) {
            case '(' -> group();
            case '[' -> new Node.Single(set());
            case '.' -> new Node.Single(new Characters(List.of(), true));
            case '\\' -> new Node.Single(escaped());
            case ']', '}', '{', '*', '+', '?', '^', '$' -> {
                position--;
                throw wrong("a sign that must stand behind \\ to mean itself");
            }
            default -> new Node.Single(one(character));
        };
    }

    private Node group() {
        if (isAt('?')) {
            throw wrong("only plain groups are possible");
        }
        if (++depth > DEEPEST) {
            throw wrong("groups nested deeper than " + DEEPEST);
        }
        Node inner = alternatives();
        expect(')');
        depth--;
        return inner;
    }

    private Characters set() {
        boolean isNegated = isAt('^');
        if (isNegated) {
            position++;
        }
        List<int[]> ranges = new ArrayList<>();
        while (!isAt(']')) {
            if (position >= characters.length) {
                throw wrong("a [ without its ]");
            }
            int from = setCharacter(ranges);
            if (from < 0) {
                continue;
            }
            int to = from;
            if (isAt('-') && position + 1 < characters.length && characters[position + 1] != ']') {
                position++;
                to = setCharacter(ranges);
            }
            if (to < from) {
                throw wrong("a range that ends before it begins");
            }
            ranges.add(new int[] {from, to});
        }
        position++;
        if (ranges.isEmpty()) {
            throw wrong("an empty set of characters");
        }
        return new Characters(ranges, isNegated);
    }

    /** The next character of a set; negative if it was a class, which is added to the ranges. */
    private int setCharacter(List<int[]> ranges) {
        int character = characters[position++];
        if (character == '[') {
            throw wrong("a [ within a set; write \\[");
        }
        if (character != '\\') {
            return character;
        }
        Characters escaped = escaped();
        if (escaped.isNegated()) {
            throw wrong("\\D, \\W and \\S cannot stand in a set");
        }
        List<int[]> named = escaped.ranges();
        if (named.size() == 1 && named.get(0)[0] == named.get(0)[1]) {
            return named.get(0)[0];
        }
        ranges.addAll(named);
        return -1;
    }

    private Characters escaped() {
        if (position >= characters.length) {
            throw wrong("a \\ with nothing behind it");
        }
        int character = characters[position++];
        return switch (character) {
            case 'd' -> new Characters(digits(), false);
            case 'D' -> new Characters(digits(), true);
            case 'w' -> new Characters(word(), false);
            case 'W' -> new Characters(word(), true);
            case 's' -> new Characters(blanks(), false);
            case 'S' -> new Characters(blanks(), true);
            default -> {
                if (SPECIAL.indexOf(character) < 0 && character != '-' && character != '/') {
                    throw wrong("an unknown sign behind \\");
                }
                yield one(character);
            }
        };
    }

    private static Characters one(int character) {
        return new Characters(List.of(new int[] {character, character}), false);
    }

    private static List<int[]> digits() {
        return List.of(new int[] {'0', '9'});
    }

    private static List<int[]> word() {
        return List.of(new int[] {'a', 'z'}, new int[] {'A', 'Z'}, new int[] {'_', '_'}, new int[] {'0', '9'});
    }

    private static List<int[]> blanks() {
        return List.of(new int[] {' ', ' '}, new int[] {'\t', '\r'});
    }

    private int number() {
        int value = 0;
        int start = position;
        while (position < characters.length && characters[position] >= '0' && characters[position] <= '9') {
            value = Math.min(MOST_TIMES + 1, value * 10 + characters[position++] - '0');
        }
        if (position == start) {
            throw wrong("a number is missing");
        }
        if (value > MOST_TIMES) {
            throw wrong("more than " + MOST_TIMES + " repetitions");
        }
        return value;
    }

    private void expect(int character) {
        if (!isAt(character)) {
            throw wrong("a " + Character.toString(character) + " is missing");
        }
        position++;
    }

    private boolean isAt(int character) {
        return position < characters.length && characters[position] == character;
    }

    private Invalid wrong(String reason) {
        return Problems.one("", "customfield.bad-pattern", "pattern", text, "position", position + 1, "reason", reason);
    }
}
