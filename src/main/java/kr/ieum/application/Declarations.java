package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import kr.ieum.programme.FactJson;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;

/** What a firm says of itself where nobody can be asked. A declaration never replaces what is known. */
@ApplicationScoped
class Declarations {
    static final String SOURCE = "기업의 신고";

    /** @throws kr.ieum.platform.problem.Refused when a name is no fact or its value is of another type */
    Facts add(Facts known, Map<String, JsonNode> declared, Instant now) {
        Facts facts = known;
        for (Map.Entry<String, JsonNode> each : declared.entrySet()) {
            FactType type = FactType.named(each.getKey())
                    .orElseThrow(() -> ApplicationProblem.DECLARATION_REFUSED.with("fact", each.getKey()));
            if (facts.find(type).isEmpty()) facts = with(facts, type, each.getValue(), now);
        }
        return facts;
    }

    private static Facts with(Facts facts, FactType type, JsonNode value, Instant now) {
        try {
            return facts.with(type, FactJson.value(type, value), SOURCE, now);
        } catch (IllegalArgumentException wrongType) {
            throw ApplicationProblem.DECLARATION_REFUSED.with("fact", type.factName());
        }
    }
}
