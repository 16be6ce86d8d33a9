package kr.ieum.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;

/** Remembers which account acts for which company. A binding is made once and stays. */
@ApplicationScoped
class CompanyBindings {
    private final Sql sql;
    private final Clock clock;

    /** Bindings never change, so what was read once is true for ever. */
    private final ConcurrentMap<String, BusinessNumber> known = new ConcurrentHashMap<>();

    CompanyBindings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The caller with the company the account is bound to; the first claim seen binds it.
     *
     * @param claimed with the company the token claims
     * @throws kr.ieum.platform.problem.Refused when the claim names another company than the account is bound to
     */
    Caller recognise(Caller claimed) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> recognise(List.of(claimed)))
                .get(0)
                .get();
    }

    /** As {@link #recognise(Caller)}, for many at once, in the current transaction. */
    List<Reply<Caller>> recognise(List<Caller> claimed) {
        List<Caller> strangers = claimed.stream()
                .filter(caller -> !known.containsKey(caller.account()))
                .toList();
        if (!strangers.isEmpty()) {
            remember(strangers);
            bind(strangers.stream()
                    .filter(caller -> caller.company() != null && !known.containsKey(caller.account()))
                    .toList());
        }
        return claimed.stream().map(this::checked).toList();
    }

    private Reply<Caller> checked(Caller claimed) {
        BusinessNumber bound = known.get(claimed.account());
        if (bound != null && claimed.company() != null && !bound.equals(claimed.company()))
            return Reply.refused(IdentityProblem.OTHER_COMPANY.with("bound", bound, "claimed", claimed.company()));
        return Reply.of(claimed.boundTo(bound));
    }

    private void remember(List<Caller> strangers) {
        sql.each(
                "select account, company from identity.binding where account = any(?)",
                row -> Map.entry(row.text("account"), new BusinessNumber(row.text("company"))),
                entry -> known.put(entry.getKey(), entry.getValue()),
                (Object) accounts(strangers));
    }

    /** Two requests at once may both try; whichever comes first decides. */
    private void bind(List<Caller> strangers) {
        if (strangers.isEmpty()) return;
        sql.update(
                """
                insert into identity.binding (account, company, bound_by, bound_at)
                select b.account, b.company, 'CLAIM', ? from unnest(?, ?) as b(account, company)
                on conflict do nothing""",
                clock.instant(),
                accounts(strangers),
                strangers.stream()
                        .map(caller -> caller.companyOrRefuse().digits())
                        .toArray(String[]::new));
        remember(strangers);
    }

    private static String[] accounts(List<Caller> callers) {
        return callers.stream().map(Caller::account).toArray(String[]::new);
    }

    Optional<BusinessNumber> find(String account) {
        return sql.first(
                "select company from identity.binding where account = ?",
                row -> new BusinessNumber(row.text("company")),
                account);
    }

    /** For an administrator. */
    BusinessNumber bind(String account, BusinessNumber company, String boundBy) {
        sql.update(
                "insert into identity.binding (account, company, bound_by, bound_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                account,
                company.digits(),
                boundBy,
                clock.instant());
        return find(account).orElseThrow();
    }
}
