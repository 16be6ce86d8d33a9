package kr.ieum.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A file with a JSON object a line: {@code {"sku": "…", "listing": {…}}}. Empty lines are passed over. */
@ApplicationScoped
class NdjsonFile {
    private final ObjectMapper json;

    NdjsonFile(ObjectMapper json) {
        this.json = json;
    }

    record Entry(@Nullable String sku, @Nullable ListingContent listing) {}

    List<BulkLine> read(String file) {
        List<BulkLine> lines = new ArrayList<>();
        int number = 0;
        for (String text : file.split("\n", -1)) {
            number++;
            if (!text.isBlank()) lines.add(read(number, text));
        }
        return lines;
    }

    private BulkLine read(int number, String text) {
        try {
            Entry entry = json.readValue(text, Entry.class);
            if (entry == null) return BulkLine.bad(number, null, invalid(""));
            if (entry.sku() == null) return BulkLine.bad(number, null, invalid("/sku"));
            if (entry.listing() == null) return BulkLine.bad(number, entry.sku(), invalid("/listing"));
            return BulkLine.of(number, entry.sku(), entry.listing());
        } catch (JsonMappingException mapping) {
            return BulkLine.bad(number, null, invalid(pointer(mapping)));
        } catch (JsonProcessingException notJson) {
            return BulkLine.bad(number, null, invalid(""));
        }
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static Refused invalid(String pointer) {
        return new Refused(
                CommonProblem.INVALID_REQUEST, List.of(new Violation(pointer, "형식이 맞지 않습니다", "The form is wrong")));
    }
}
