package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.RoundId;
import kr.ieum.voucher.VoucherId;

/** Applications read, and locked, many at once. */
@ApplicationScoped
class Candidates {
    private static final String SELECT = """
            select id, code, round_id, firm_id, firm_number, voucher_id, subsidy_won, own_won, pact_id, status
            from application.application where\s""";

    private final Sql sql;

    Candidates(Sql sql) {
        this.sql = sql;
    }

    Candidate get(ApplicationId id) {
        return sql.first(SELECT + "id = ?", Candidates::read, id.value())
                .orElseThrow(ScoringProblem.UNKNOWN_CANDIDATE::with);
    }

    /** Locked until the transaction ends. */
    Candidate lock(ApplicationId id) {
        return lock(new UUID[] {id.value()}).stream().findFirst().orElseThrow(ScoringProblem.UNKNOWN_CANDIDATE::with);
    }

    List<Candidate> lock(UUID[] ids) {
        return sql.list(SELECT + "id = any(?) order by id for update", Candidates::read, (Object) ids);
    }

    private static Candidate read(Row row) throws SQLException {
        return new Candidate(
                new ApplicationId(row.uuid("id")),
                row.text("code"),
                new RoundId(row.uuid("round_id")),
                new FirmId(row.uuid("firm_id")),
                new BusinessNumber(row.text("firm_number")),
                new VoucherId(row.uuid("voucher_id")),
                row.won("subsidy_won"),
                row.won("own_won"),
                row.findUuid("pact_id"),
                ApplicationStatus.valueOf(row.text("status")));
    }
}
