package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/**
 * One word of a formula.
 *
 * @param text of a text its content, else what stands there
 * @param position where it begins, from 1
 */
record FormulaToken(Type type, String text, int position) {

    /** What a word is. */
    enum Type {
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    private static final int LONGEST_NUMBER = 30;
    private static final List<String> SIGNS =
            List.of("!=", "<=", ">=", "=", "<", ">", "+", "-", "&", "*", "/", "(", ")", ",");

    boolean isSign() {
        return type == Type.SIGN;
    }

    /** All words of the formula, the end last. */
    static List<FormulaToken> all(String text) {
        if (text.length() > Formula.LONGEST) {
            throw Problems.one(
                    "", "customfield.formula-too-large", "position", Formula.LONGEST + 1, "maximum", Formula.LONGEST);
        }
        Problems storable = new Problems();
        if (!text.isEmpty()) {
            TextRule.check("", text, Formula.LONGEST, storable);
        }
        storable.throwIfAny();
        List<FormulaToken> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            if (text.charAt(position) <= ' ') {
                position++;
            } else {
                position = next(text, position, tokens);
            }
        }
        tokens.add(new FormulaToken(Type.END, "", text.length() + 1));
        return tokens;
    }

    private static int next(String text, int start, List<FormulaToken> tokens) {
        char first = text.charAt(start);
        int end = start;
        if (first >= '0' && first <= '9') {
            while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            String number = text.substring(start, end);
            if (number.length() > LONGEST_NUMBER || !number.matches("[0-9]+([.][0-9]+)?")) {
                throw wrong(start, "a number", number);
            }
            tokens.add(new FormulaToken(Type.NUMBER, number, start + 1));
        } else if (isLetter(first)) {
            while (end < text.length()
                    && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            tokens.add(new FormulaToken(Type.NAME, text.substring(start, end), start + 1));
        } else if (first == '\'') {
            end = quoted(text, start, tokens);
        } else {
            String sign = SIGNS.stream()
                    .filter(each -> text.startsWith(each, start))
                    .findFirst()
                    .orElseThrow(() -> wrong(start, "a value", Character.toString(text.codePointAt(start))));
            end = start + sign.length();
            tokens.add(new FormulaToken(Type.SIGN, sign, start + 1));
        }
        return end;
    }

    private static int quoted(String text, int start, List<FormulaToken> tokens) {
        StringBuilder content = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                content.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                content.append('\'');
                i++;
            } else {
                tokens.add(new FormulaToken(Type.TEXT, content.toString(), start + 1));
                return i + 1;
            }
        }
        throw wrong(start, "a closing quote", "the end");
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static RuntimeException wrong(int start, String expected, String found) {
        return Problems.one(
                "", "customfield.formula-syntax", "position", start + 1, "expected", expected, "found", found);
    }
}
