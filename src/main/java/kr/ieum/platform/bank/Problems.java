package kr.ieum.platform.bank;

import java.util.ArrayList;
import java.util.List;

/** The reasons against one message, gathered so that whoever sent it hears them all at once. */
class Problems {
    static final int MOST = 20;

    private final List<MessageProblem> found = new ArrayList<>();

    void add(MessageProblem problem) {
        if (!isFull()) found.add(problem);
    }

    void add(XmlElement where, String korean, String english) {
        add(where.problem(korean, english));
    }

    boolean isFull() {
        return found.size() == MOST;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws BankMessageRejected when there is a reason */
    void throwIfAny() {
        if (!found.isEmpty()) throw new BankMessageRejected(found);
    }
}
