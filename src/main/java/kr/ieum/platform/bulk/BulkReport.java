package kr.ieum.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What came of a file, line by line, to be answered when the whole of it has been read. Lines are much alike, so they
 * wait in a compressed form: those of the longest file take less room than the file.
 */
public final class BulkReport implements StreamingOutput {
    private final ObjectMapper json;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final OutputStream lines;
    private boolean any;

    BulkReport(ObjectMapper json, List<String> outcomes) {
        this.json = json;
        for (String outcome : outcomes) counts.put(outcome, 0);
        try {
            lines = new GZIPOutputStream(compressed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param line becomes JSON, one of the answer's {@code lines} */
    public void add(String outcome, Object line) {
        counts.merge(outcome, 1, Integer::sum);
        try {
            if (any) lines.write(',');
            lines.write(json.writeValueAsBytes(line));
            any = true;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void write(OutputStream answer) throws IOException {
        lines.close();
        StringBuilder head = new StringBuilder("{");
        counts.forEach((outcome, count) -> head.append('"')
                .append(outcome.toLowerCase(Locale.ROOT))
                .append("\":")
                .append(count)
                .append(','));
        answer.write(head.append("\"lines\":[").toString().getBytes(StandardCharsets.UTF_8));
        try (InputStream each = new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
            each.transferTo(answer);
        }
        answer.write("]}".getBytes(StandardCharsets.UTF_8));
    }
}
