package kr.ieum.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as auditors read it.
 *
 * @param act who did what to whom, why, and what changed: the very members that are sealed
 * @param block the block that seals it, absent for the second or two before
 * @param leaf its place in that block, from 0
 */
@Schema(name = "AuditEvent", description = "감사 기록")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
        UUID id,
        Instant at,

        @Schema(description = "행위자의 계정", examples = "reviewer.lee")
        String actor,

        @Schema(description = "행위", examples = "FIRM_REGISTERED")
        String action,

        @Schema(description = "대상의 종류", examples = "FIRM") String subjectKind,

        @Schema(description = "대상의 id", examples = "01774e1c-52c0-7a31-9d3e-5b1c8f4e2a06")
        String subjectId,

        @Schema(description = "봉인된 내용 그대로: 이름, 회사, 직무, 주소, 이유, 규칙 버전, 전과 후, 일으킨 이체", type = SchemaType.OBJECT)
        JsonNode act,

        @Schema(description = "봉인한 블록") @Nullable Long block,
        @Schema(description = "블록 안의 자리") @Nullable Long leaf,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {

    /** What an act says of itself, as {@code reason}; empty when it does not. */
    public String said(String member) {
        return act.path(member).asText();
    }

    static final String SELECT = """
            select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.canonical, l.block, l.position,
                   k.acknowledged_by, k.acknowledged_at
            from audit.event e
            left join audit.leaf l on l.event_id = e.id
            left join audit.acknowledgement k on k.event_id = e.id
            where\s""";

    static EventView read(Row row) throws SQLException {
        boolean isSealed = row.findText("block") != null;
        return new EventView(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.text("subject_kind"),
                row.text("subject_id"),
                act(row.bytes("canonical")),
                isSealed ? row.number("block") : null,
                isSealed ? row.number("position") : null,
                row.findText("acknowledged_by"),
                row.findInstant("acknowledged_at"));
    }

    /** Bytes that somebody has spoiled are shown as nothing; the verification names them. */
    private static JsonNode act(byte[] canonical) {
        try {
            return CanonicalForm.READER.readTree(canonical);
        } catch (IOException spoiled) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
