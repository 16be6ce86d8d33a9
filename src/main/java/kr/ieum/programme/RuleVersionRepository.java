package kr.ieum.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

@ApplicationScoped
class RuleVersionRepository implements PanacheRepositoryBase<RuleVersion, UUID> {
    private final Sql sql;

    RuleVersionRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<RuleVersion> named(String programme, String name) {
        return find("programme = ?1 and name = ?2", programme, name).firstResultOptional();
    }

    RuleVersion get(String programme, String name) {
        return named(programme, name).orElseThrow(ProgrammeProblem.UNKNOWN_VERSION::with);
    }

    /** Which document a version is now, without reading it: rules are asked for in every batch of a rush. */
    String contentHash(String programme, String name) {
        return sql.first(
                        "select content_hash from programme.rule_version where programme = ? and name = ?",
                        row -> row.text("content_hash"),
                        programme,
                        name)
                .orElseThrow(ProgrammeProblem.UNKNOWN_VERSION::with);
    }

    List<RuleVersion> all() {
        return find("order by programme, name").list();
    }

    List<RuleVersion> of(String programme) {
        return find("programme = ?1 order by name", programme).list();
    }

    /** The id that owns a programme's accounts; made with its first document. */
    UUID programmeId(String programme, UUID ifNew) {
        sql.update(
                "insert into programme.programme (id, code) values (?, ?) on conflict (code) do nothing",
                ifNew,
                programme);
        return sql.one("select id from programme.programme where code = ?", row -> row.uuid("id"), programme);
    }

    Optional<UUID> programmeId(String programme) {
        return sql.first("select id from programme.programme where code = ?", row -> row.uuid("id"), programme);
    }
}
