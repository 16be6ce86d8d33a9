package kr.ieum.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import org.jspecify.annotations.Nullable;

/** An event row, to be compared with the canonical bytes beside it. */
record SealedEvent(UUID id, String xid, Instant at, Map<String, @Nullable String> columns, byte[] canonical) {
    static final String COLUMNS = """
            e.id, e.xid::text as xid, e.at, e.actor, e.company, e.action, e.subject_kind, e.subject_id,
            array_to_string(e.companies, ',') as companies, e.round_id::text as round, e.canonical""";

    static SealedEvent read(Row row) throws SQLException {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        columns.put("actor", row.text("actor"));
        columns.put("company", row.findText("company"));
        columns.put("action", row.text("action"));
        columns.put("subjectKind", row.text("subject_kind"));
        columns.put("subjectId", row.text("subject_id"));
        columns.put("companies", row.text("companies"));
        columns.put("round", row.findText("round"));
        return new SealedEvent(row.uuid("id"), row.text("xid"), row.instant("at"), columns, row.bytes("canonical"));
    }

    /** The transfers it names, by id, with their hashes in hex; names what differs between columns and bytes. */
    Map<UUID, String> check(Verification.Progress progress) {
        Map<UUID, String> transfers = new LinkedHashMap<>();
        try {
            JsonNode told = CanonicalForm.READER.readTree(canonical);
            if (!id.toString().equals(text(told, "id"))) differs("id", progress);
            if (!at.equals(Instant.parse(String.valueOf(text(told, "at"))))) differs("at", progress);
            columns.forEach((name, value) -> {
                if (!Objects.equals(value, text(told, name))) differs(name, progress);
            });
            for (JsonNode seal : told.path("transfers")) {
                String[] parts = seal.asText().split(":", -1);
                transfers.put(UUID.fromString(parts[0]), parts[1]);
            }
        } catch (IOException
                | DateTimeParseException
                | IllegalArgumentException
                | IndexOutOfBoundsException unreadable) {
            progress.accept(Finding.event(Finding.Problem.CHANGED, id, "its canonical bytes cannot be read"));
        }
        return transfers;
    }

    private void differs(String name, Verification.Progress progress) {
        progress.accept(
                Finding.event(Finding.Problem.CHANGED, id, "column " + name + " is not what the canonical bytes say"));
    }

    private static @Nullable String text(JsonNode told, String name) {
        JsonNode value = told.path(name);
        if (value.isArray()) {
            StringBuilder joined = new StringBuilder();
            for (JsonNode one : value)
                joined.append(joined.isEmpty() ? "" : ",").append(one.asText());
            return joined.toString();
        }
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
