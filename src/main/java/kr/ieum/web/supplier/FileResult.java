package kr.ieum.web.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import kr.ieum.platform.bulk.BulkReport;
import kr.ieum.programme.Bilingual;
import kr.ieum.web.Here;

/**
 * What came of a file, for people.
 *
 * @param lines in the order of the file
 */
record FileResult(int made, int drafted, int unchanged, int refused, List<Line> lines) {

    /** One line of the file. */
    record Line(int number, String sku, String outcome, boolean submitted, String why) {
        public boolean isRefused() {
            return outcome.equals("REFUSED");
        }

        public String word() {
            return Here.here()
                    .say(
                            switch (outcome) {
                                case "MADE" -> new Bilingual("새로 만듦", "made");
                                case "DRAFTED" -> new Bilingual("고침", "changed");
                                case "UNCHANGED" -> new Bilingual("그대로", "unchanged");
                                default -> new Bilingual("거절", "refused");
                            });
        }
    }

    static FileResult of(BulkReport report, ObjectMapper json) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        report.write(text);
        JsonNode result = json.readTree(text.toByteArray());
        return new FileResult(
                result.path("made").asInt(),
                result.path("drafted").asInt(),
                result.path("unchanged").asInt(),
                result.path("refused").asInt(),
                StreamSupport.stream(result.path("lines").spliterator(), false)
                        .map(FileResult::line)
                        .toList());
    }

    private static Line line(JsonNode line) {
        JsonNode problem = line.path("problem");
        StringBuilder why = new StringBuilder(problem.path("detail").asText());
        problem.path("violations").forEach(each -> why.append(' ')
                .append(each.path("pointer").asText())
                .append(": ")
                .append(each.path("message").asText()));
        return new Line(
                line.path("line").asInt(),
                line.path("sku").asText(),
                line.path("outcome").asText(),
                line.path("submitted").asBoolean(),
                why.toString());
    }
}
