package kr.ieum.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule says about a firm. Unknown is an answer of its own: it neither admits nor refuses. */
@Schema(name = "RuleOutcome")
public enum Outcome {
    PASS,
    FAIL,
    UNKNOWN
}
