package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
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

    /** One notice of a programme at a time: two long ones of the same money would wait for each other. */
    void lockNotices(UUID programmeId) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('bank notices ' || ?::text, 0))",
                row -> true,
                programmeId.toString());
    }

    /**
     * Stores what came.
     *
     * @return the stored deposits by bank reference, locked; one whose reference came before is not there
     */
    Map<String, DepositView> store(List<Credit> many, UUID programmeId) {
        Map<String, DepositView> stored = new HashMap<>();
        sql.each(
                """
                insert into application.deposit (id, bank_reference, programme_id, amount, booked_on, payer_name, remittance,
                                                 status, noticed_at)
                select c.id, c.bank_reference, ?, c.amount, c.booked_on, c.payer_name, c.remittance, 'UNMATCHED', ?
                from unnest(?, ?, ?, ?, ?, ?)
                    as c(id, bank_reference, amount, booked_on, payer_name, remittance)
                on conflict (bank_reference) do nothing returning *""",
                DepositRows::read,
                deposit -> stored.put(deposit.bankReference(), deposit),
                programmeId,
                clock.instant(),
                column(many, UUID[]::new, credit -> ids.next()),
                column(many, String[]::new, Credit::bankReference),
                column(many, Won[]::new, Credit::amount),
                column(many, LocalDate[]::new, Credit::bookedOn),
                column(many, byte[][]::new, this::payer),
                column(many, String[]::new, Credit::remittance));
        return stored;
    }

    private byte @Nullable [] payer(Credit credit) {
        return credit.payerName() == null ? null : vault.encrypt(credit.payerName());
    }

    private static <T> T[] column(List<Credit> many, IntFunction<T[]> array, Function<Credit, @Nullable T> of) {
        return many.stream().map(of).toArray(array);
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

    /**
     * A deposit's next state.
     *
     * @param application whose it is; absent leaves it as it is
     */
    record Becoming(
            DepositView deposit,
            DepositStatus next,
            @Nullable ApplicationId application,
            @Nullable String reason) {}

    DepositView become(DepositView deposit, DepositStatus next, @Nullable String reason) {
        become(List.of(new Becoming(deposit, next, null, reason)));
        return get(deposit.id());
    }

    void become(List<Becoming> many) {
        for (Becoming each : many)
            each.deposit().status().to(each.next(), each.deposit().bankReference());
        sql.updateExactly(
                many.size(),
                """
                update application.deposit d
                set status = b.next, application_id = coalesce(b.application_id, d.application_id),
                    ended_reason = b.reason, version = d.version + 1
                from unnest(?, ?, ?, ?, ?) as b(id, status, next, application_id, reason)
                where d.id = b.id and d.status = b.status""",
                many.stream().map(each -> each.deposit().id()).toArray(UUID[]::new),
                many.stream().map(each -> each.deposit().status()).toArray(DepositStatus[]::new),
                many.stream().map(Becoming::next).toArray(DepositStatus[]::new),
                many.stream()
                        .map(each -> each.application() == null
                                ? null
                                : each.application().value())
                        .toArray(UUID[]::new),
                many.stream().map(Becoming::reason).toArray(String[]::new));
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
