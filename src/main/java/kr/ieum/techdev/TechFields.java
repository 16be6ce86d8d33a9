package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields outputs belong to: data, which an administrator changes and adds to. */
@ApplicationScoped
class TechFields {
    private static final String READ = "select code, version, korean, english, source from techdev.field";

    private final Sql sql;
    private final AuditTrail audit;

    TechFields(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** What an administrator says of a field. */
    @Schema(name = "TechFieldNames", description = "기술 분야의 이름과 출처")
    record Names(
            @NotBlank @Size(max = 100) @Schema(examples = "영상회의")
            String korean,

            @NotBlank @Size(max = 100) @Schema(examples = "Video conferencing")
            String english,

            @Nullable @Size(max = 500) @Schema(examples = "2021년 ICT 특화기술 목록")
            String source) {}

    List<TechFieldView> list() {
        return sql.list(READ + " order by code", TechFields::read);
    }

    Optional<TechFieldView> find(String code) {
        return sql.first(READ + " where code = ?", TechFields::read, code);
    }

    Set<String> codes() {
        return list().stream().map(TechFieldView::code).collect(Collectors.toSet());
    }

    @Transactional
    TechFieldView put(
            String code, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Names names, Caller caller) {
        if (!code.matches("[A-Z0-9_]{1,40}")) throw TechdevProblem.FIELD_CODE_FORM.with();
        Optional<TechFieldView> there = sql.first(READ + " where code = ? for update", TechFields::read, code);
        if (there.isEmpty()) {
            if (ifMatch != null) throw CommonProblem.STALE.with();
            if (!"*".equals(ifNoneMatch)) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
            sql.update(
                    "insert into techdev.field (code, korean, english, source) values (?, ?, ?, ?)",
                    code,
                    names.korean(),
                    names.english(),
                    names.source());
        } else {
            if (ifNoneMatch != null) throw CommonProblem.ALREADY_THERE.with("what", code);
            IfMatch.check(ifMatch, there.get().version());
            sql.update(
                    "update techdev.field set version = version + 1, korean = ?, english = ?, source = ? where code = ?",
                    names.korean(),
                    names.english(),
                    names.source(),
                    code);
        }
        TechFieldView after = find(code).orElseThrow();
        audit.record(AuditEvent.of(audit.newEvent(), caller, "TECH_FIELD_CHANGED")
                .to("TECH_FIELD", code)
                .changing(there.orElse(null), after));
        return after;
    }

    private static TechFieldView read(Row row) throws SQLException {
        return new TechFieldView(
                row.text("code"),
                row.number("version"),
                row.text("korean"),
                row.text("english"),
                row.findText("source"));
    }
}
