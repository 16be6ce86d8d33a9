package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;

/** Refusals in words for somebody who has a page and nothing else: no header, no code, no name of a fact. */
@ApplicationScoped
class TellTrouble {
    private final ObjectMapper json;
    private final Here here;
    private final Programmes programmes;

    TellTrouble(ObjectMapper json, Here here, Programmes programmes) {
        this.programmes = programmes;
        this.json = json;
        this.here = here;
    }

    /** @throws RuntimeException what is no refusal */
    Trouble of(Exception failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        if (cause instanceof Refused refused) return of(Problem.of(refused, here.language()));
        if (cause instanceof ConstraintViolationException invalid) return of(Problem.of(invalid, here.language()));
        if (cause instanceof RuntimeException accident) throw accident;
        throw new IllegalStateException(cause);
    }

    Trouble of(Problem problem) {
        return of(json.<JsonNode>valueToTree(problem));
    }

    /** @param problem of RFC 9457, in the reader's language */
    Trouble of(JsonNode problem) {
        Trouble trouble = new Trouble(problem);
        String detail = PageProblem.insteadOf(trouble.code())
                .map(instead -> instead.with().detail(here.language()))
                .orElseGet(() -> withoutCodes(trouble));
        ObjectNode told = problem.deepCopy();
        return new Trouble(told.put("detail", detail));
    }

    private String withoutCodes(Trouble trouble) {
        String detail = trouble.detail();
        if (trouble.problem().has("category"))
            for (RuleSet rules : programmes.published(null, null))
                for (Category category : rules.terms().categories())
                    detail = detail.replace(category.code(), here.say(category.name()));
        for (Map.Entry<String, JsonNode> fact : trouble.problem().properties())
            for (JsonNode value : fact.getValue().isArray() ? fact.getValue() : List.of(fact.getValue()))
                if (value.isTextual()) detail = detail.replace(value.textValue(), CodeWords.said(value.textValue()));
        return detail;
    }
}
