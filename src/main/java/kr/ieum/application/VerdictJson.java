package kr.ieum.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.programme.KeptVerdict;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Verdict;

/** Verdicts and declarations as they are stored. */
@ApplicationScoped
class VerdictJson {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final StoredJson json;
    private final Programmes programmes;

    VerdictJson(StoredJson json, Programmes programmes) {
        this.json = json;
        this.programmes = programmes;
    }

    String write(Verdict verdict) {
        return write(KeptVerdict.of(verdict));
    }

    String write(Object value) {
        return json.write(value);
    }

    Verdict read(String text) {
        KeptVerdict kept = json.read(text, KeptVerdict.class);
        return kept.in(programmes.rules(kept.programme(), kept.version()));
    }

    Map<String, Object> map(String text) {
        return json.read(text, MAP);
    }
}
