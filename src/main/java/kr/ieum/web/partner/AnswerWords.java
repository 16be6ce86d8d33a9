package kr.ieum.web.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import kr.ieum.programme.Bilingual;
import kr.ieum.referral.KindView;
import kr.ieum.web.Here;

/** What a partner has told of a case, field by field. */
@TemplateExtension(namespace = "told")
final class AnswerWords {
    private AnswerWords() {}

    /** @param result JSON as the room keeps it; what is not in it is a dash */
    static String answer(String result, KindView.FieldView field) {
        JsonNode value = read(result).path(field.field());
        if (value.isMissingNode() || value.isNull()) return "–";
        if (value.isBoolean())
            return Here.here().say(value.asBoolean() ? new Bilingual("예", "yes") : new Bilingual("아니요", "no"));
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static JsonNode read(String json) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
