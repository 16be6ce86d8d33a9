package kr.ieum.programme;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A document that cannot be a rule set, with everything wrong in it, so that its author corrects it in one go. */
public final class InvalidRuleSet extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<DocumentError> errors;

    InvalidRuleSet(List<DocumentError> errors) {
        super(errors.stream().map(DocumentError::toString).collect(joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** By line, earliest first; never empty. */
    public List<DocumentError> errors() {
        return errors;
    }
}
