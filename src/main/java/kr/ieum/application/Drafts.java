package kr.ieum.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.RoundId;
import org.jboss.logging.Logger;

/** Applications that a firm has begun to write and not sent: facade beside {@link Applications}. Nobody judges them. */
@ApplicationScoped
public class Drafts {
    private static final Logger LOG = Logger.getLogger(Drafts.class);

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The last one kept counts. */
    @Transactional
    public void keep(RoundId round, NewApplication draft, Caller caller) {
        sql.updateExactly(
                1,
                """
                insert into application.draft (company, round_id, content, kept_by, kept_at) values (?, ?, ?, ?, ?)
                on conflict (company, round_id) do update
                set content = excluded.content, kept_by = excluded.kept_by, kept_at = excluded.kept_at""",
                caller.companyOrRefuse().digits(),
                round.value(),
                write(draft),
                caller.account(),
                clock.instant());
    }

    /** One that cannot be read any more is as good as none. */
    @Transactional
    public Optional<NewApplication> find(RoundId round, Caller caller) {
        return sql.first(
                        "select content from application.draft where company = ? and round_id = ?",
                        row -> row.text("content"),
                        caller.companyOrRefuse().digits(),
                        round.value())
                .flatMap(this::read);
    }

    /** It was sent, or is not wanted any more. */
    @Transactional
    public void drop(RoundId round, Caller caller) {
        sql.update(
                "delete from application.draft where company = ? and round_id = ?",
                caller.companyOrRefuse().digits(),
                round.value());
    }

    private String write(NewApplication draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<NewApplication> read(String content) {
        try {
            return Optional.of(json.readValue(content, NewApplication.class));
        } catch (JsonProcessingException damaged) {
            LOG.warnf("a draft cannot be read: %s", damaged.getOriginalMessage());
            return Optional.empty();
        }
    }
}
