package kr.ieum.programme;

import static java.util.stream.Collectors.joining;

import java.util.List;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/** A document that cannot be a rule set, with everything wrong in it, so that its author corrects it in one go. */
public final class InvalidRuleSet extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<DocumentError> errors;

    InvalidRuleSet(List<DocumentError> errors) {
        super(errors.stream().map(DocumentError::toString).collect(joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** What its author is answered: every error with its line. */
    public Refused refusedAs(ProblemType problem) {
        List<Violation> violations = errors.stream()
                .map(error -> new Violation(
                        "line " + error.line() + " " + error.path(),
                        error.message().ko(),
                        error.message().en()))
                .toList();
        return new Refused(problem, violations, "count", errors.size());
    }

    /** By line, earliest first; never empty. */
    public List<DocumentError> errors() {
        return errors;
    }
}
