package kr.ieum.platform.bank;

import java.util.List;

/** A bank message that cannot be taken; nothing of it was. The one exception of reading, with every reason found. */
public class BankMessageRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MessageProblem> problems;

    BankMessageRejected(List<MessageProblem> problems) {
        super(problems.stream()
                .limit(3)
                .map(MessageProblem::toString)
                .reduce((a, b) -> a + "; " + b)
                .orElse(""));
        this.problems = List.copyOf(problems);
    }

    /** At least one, at most {@value Problems#MOST}, in the order of the message. */
    public List<MessageProblem> problems() {
        return problems;
    }
}
