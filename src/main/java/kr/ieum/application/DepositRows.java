package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.secret.Vault;
import org.jspecify.annotations.Nullable;

/** The stored deposits. Each bank reference is there once. */
@ApplicationScoped
class DepositRows {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Vault vault;

    DepositRows(Sql sql, Ids ids, Clock clock, Vault vault) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.vault = vault;
    }

    /** @return the stored deposit, or empty when this bank reference came before */
    Optional<UUID> store(Credit credit, UUID programmeId) {
        UUID id = ids.next();
        int stored = sql.update(
                """
                insert into application.deposit (id, bank_reference, programme_id, amount, booked_on, payer_name, remittance,
                                                 status, noticed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'UNMATCHED', ?) on conflict (bank_reference) do nothing""",
                id,
                credit.bankReference(),
                programmeId,
                credit.amount(),
                credit.bookedOn(),
                credit.payerName() == null ? null : vault.encrypt(credit.payerName()),
                credit.remittance(),
                clock.instant());
        return stored == 1 ? Optional.of(id) : Optional.empty();
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such deposit */
    DepositView get(UUID id) {
        return sql.first("select * from application.deposit where id = ?", DepositRows::read, id)
                .orElseThrow(ApplicationProblem.UNKNOWN_DEPOSIT::with);
    }

    /** Deposits are locked before applications, everywhere. */
    DepositView lock(UUID id) {
        return sql.first("select * from application.deposit where id = ? for update", DepositRows::read, id)
                .orElseThrow(ApplicationProblem.UNKNOWN_DEPOSIT::with);
    }

    Optional<DepositView> lockByReference(String bankReference) {
        return sql.first(
                "select * from application.deposit where bank_reference = ? for update",
                DepositRows::read,
                bankReference);
    }

    List<DepositView> unmatched(UUID before, int most) {
        return sql.list(
                "select * from application.deposit where status = 'UNMATCHED' and id < ? order by id desc limit ?",
                DepositRows::read,
                before,
                most);
    }

    /** @param application whose it is; absent leaves it as it is */
    DepositView become(
            DepositView deposit, DepositStatus next, @Nullable ApplicationId application, @Nullable String reason) {
        deposit.status().to(next, deposit.bankReference());
        sql.updateExactly(
                1, """
                update application.deposit
                set status = ?, application_id = coalesce(?::uuid, application_id), ended_reason = ?, version = version + 1
                where id = ? and status = ?""", next, application == null ? null : application.value(), reason, deposit.id(), deposit.status());
        return get(deposit.id());
    }

    private static DepositView read(Row row) throws SQLException {
        UUID application = row.findUuid("application_id");
        return new DepositView(
                row.uuid("id"),
                row.number("version"),
                row.text("bank_reference"),
                row.uuid("programme_id"),
                row.won("amount"),
                Objects.requireNonNull(row.findDate("booked_on")),
                row.text("remittance"),
                DepositStatus.valueOf(row.text("status")),
                application == null ? null : new ApplicationId(application),
                row.findText("ended_reason"));
    }
}
