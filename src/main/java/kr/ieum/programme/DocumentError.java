package kr.ieum.programme;

/**
 * One thing wrong with a rule-set document.
 *
 * @param line counted from 1
 * @param path as in {@code rules[3].requires}
 */
public record DocumentError(int line, String path, Bilingual message) {

    @Override
    public String toString() {
        return "line " + line + ", " + path + ": " + message.en() + " / " + message.ko();
    }
}
