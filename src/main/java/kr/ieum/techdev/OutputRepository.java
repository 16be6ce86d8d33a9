package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.web.Filter;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutputRepository {
    private static final String READ = """
            select id, version, ministry, number, status, content, registered_at, withdrawn_at, withdrawal_reason
            from techdev.tech_output where\s""";

    private final Sql sql;
    private final StoredJson json;

    OutputRepository(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    TechOutput get(TechOutputId id) {
        return find(id).orElseThrow(TechdevProblem.UNKNOWN_OUTPUT::with);
    }

    Optional<TechOutput> find(TechOutputId id) {
        return sql.first(READ + "id = ?", this::read, id.value());
    }

    /** As it is now and stays until the present transaction has ended. */
    TechOutput lock(TechOutputId id) {
        return sql.first(READ + "id = ? for update", this::read, id.value())
                .orElseThrow(TechdevProblem.UNKNOWN_OUTPUT::with);
    }

    Optional<TechOutput> find(String ministry, String number) {
        return sql.first(READ + "ministry = ? and number = ?", this::read, ministry, number);
    }

    /** As {@link #lock}, in the order of their numbers, of those that are there. */
    List<TechOutput> lock(String ministry, Collection<String> numbers) {
        return sql.list(
                READ + "ministry = ? and number = any(?) order by number for update",
                this::read,
                ministry,
                numbers.toArray(String[]::new));
    }

    List<TechOutput> all(Collection<TechOutputId> ids) {
        return sql.list(READ + "id = any(?)", this::read, (Object)
                ids.stream().map(TechOutputId::value).toArray(UUID[]::new));
    }

    List<TechOutput> list(Filter filter) {
        return sql.list(READ + filter.conditions(), this::read, filter.values());
    }

    /** One writer of a ministry's outputs at a time, so that what is not there yet cannot come in between. */
    void holdMinistry(String ministry) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 81))", row -> true, ministry);
    }

    void insert(List<TechOutput> outputs) {
        if (outputs.isEmpty()) return;
        sql.updateExactly(
                outputs.size(),
                """
                insert into techdev.tech_output (id, version, ministry, number, status, content, project_number, title,
                    kind, field, performer_number, performer_name, readiness_level, rights_until, ends_on, registered_at)
                select o.id, 0, o.ministry, o.number, 'REGISTERED', o.content, o.project_number, o.title,
                    o.kind, o.field, o.performer_number, o.performer_name, o.readiness_level, o.rights_until, o.ends_on,
                    o.registered_at
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as o(id, ministry, number, content,
                    project_number, title, kind, field, performer_number, performer_name, readiness_level, rights_until,
                    ends_on, registered_at)""",
                ids(outputs),
                texts(outputs, TechOutput::ministry),
                texts(outputs, TechOutput::number),
                texts(outputs, this::content),
                texts(outputs, output -> output.content().projectNumber().digits()),
                texts(outputs, output -> output.content().title()),
                texts(outputs, output -> output.content().kind().name()),
                texts(outputs, output -> output.content().field()),
                texts(
                        outputs,
                        output -> output.content().performer().businessNumber().digits()),
                texts(outputs, output -> output.content().performer().name()),
                outputs.stream()
                        .map(output -> output.content().readinessLevel())
                        .toArray(Integer[]::new),
                days(outputs, output -> output.content().rights().until()),
                days(outputs, output -> output.content().endsOn()),
                outputs.stream().map(TechOutput::registeredAt).toArray(Instant[]::new));
    }

    void update(List<TechOutput> outputs) {
        if (outputs.isEmpty()) return;
        sql.updateExactly(
                outputs.size(),
                """
                update techdev.tech_output t set version = t.version + 1, content = o.content,
                    project_number = o.project_number, title = o.title, kind = o.kind, field = o.field,
                    performer_number = o.performer_number, performer_name = o.performer_name,
                    readiness_level = o.readiness_level, rights_until = o.rights_until, ends_on = o.ends_on
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as o(id, content, project_number, title, kind, field,
                    performer_number, performer_name, readiness_level, rights_until, ends_on)
                where t.id = o.id""",
                ids(outputs),
                texts(outputs, this::content),
                texts(outputs, output -> output.content().projectNumber().digits()),
                texts(outputs, output -> output.content().title()),
                texts(outputs, output -> output.content().kind().name()),
                texts(outputs, output -> output.content().field()),
                texts(
                        outputs,
                        output -> output.content().performer().businessNumber().digits()),
                texts(outputs, output -> output.content().performer().name()),
                outputs.stream()
                        .map(output -> output.content().readinessLevel())
                        .toArray(Integer[]::new),
                days(outputs, output -> output.content().rights().until()),
                days(outputs, output -> output.content().endsOn()));
    }

    void withdraw(TechOutput output) {
        sql.updateExactly(
                1,
                """
                update techdev.tech_output
                set version = version + 1, status = 'WITHDRAWN', withdrawn_at = ?, withdrawal_reason = ? where id = ?""",
                output.withdrawnAt(),
                output.withdrawalReason(),
                output.id().value());
    }

    private static UUID[] ids(List<TechOutput> outputs) {
        return outputs.stream().map(output -> output.id().value()).toArray(UUID[]::new);
    }

    private static String[] texts(List<TechOutput> outputs, Function<TechOutput, String> of) {
        return outputs.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable LocalDate[] days(List<TechOutput> outputs, Function<TechOutput, @Nullable LocalDate> of) {
        return outputs.stream().map(of).toArray(LocalDate[]::new);
    }

    private TechOutput read(Row row) throws SQLException {
        return new TechOutput(
                new TechOutputId(row.uuid("id")),
                row.number("version"),
                row.text("ministry"),
                row.text("number"),
                TechOutputStatus.valueOf(row.text("status")),
                content(row.text("content")),
                row.instant("registered_at"),
                row.findInstant("withdrawn_at"),
                row.findText("withdrawal_reason"));
    }

    private String content(TechOutput output) {
        return json.write(output.content());
    }

    private TechOutputContent content(String text) {
        return json.read(text, TechOutputContent.class);
    }
}
