package kr.ieum.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kr.ieum.programme.KeptVerdict;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Verdict;

/** Verdicts and declarations as they are stored. */
@ApplicationScoped
class VerdictJson {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Programmes programmes;

    VerdictJson(ObjectMapper json, Programmes programmes) {
        this.json = json;
        this.programmes = programmes;
    }

    String write(Verdict verdict) {
        return write(KeptVerdict.of(verdict));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Verdict read(String text) {
        try {
            KeptVerdict kept = json.readValue(text, KeptVerdict.class);
            return kept.in(programmes.rules(kept.programme(), kept.version()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    Map<String, Object> map(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
