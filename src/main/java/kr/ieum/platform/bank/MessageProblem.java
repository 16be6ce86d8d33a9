package kr.ieum.platform.bank;

/**
 * One reason why a bank message is refused, or a part of it left out. It names the place but never repeats a value that
 * could be somebody's name or account.
 *
 * @param place path of the element, or "/" for the message as a whole
 * @param line counted from 1, or 0 when it is about no line
 */
public record MessageProblem(String place, int line, String korean, String english) {
    static MessageProblem ofMessage(String korean, String english) {
        return new MessageProblem("/", 0, korean, english);
    }

    @Override
    public String toString() {
        return (line == 0 ? place : place + " (line " + line + ")") + ": " + english;
    }
}
