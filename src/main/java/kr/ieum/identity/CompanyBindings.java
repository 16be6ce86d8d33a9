package kr.ieum.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

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
        Map<String, BusinessNumber> bound = new HashMap<>(find(strangers));
        known.putAll(bound);
        List<Caller> unbound = strangers.stream()
                .filter(caller -> caller.company() != null && !bound.containsKey(caller.account()))
                .toList();
        // Not known for ever yet: this transaction may be rolled back, and the binding with it.
        if (!unbound.isEmpty()) bound.putAll(bind(unbound));
        return claimed.stream()
                .map(caller -> checked(caller, known.getOrDefault(caller.account(), bound.get(caller.account()))))
                .toList();
    }

    private static Reply<Caller> checked(Caller claimed, @Nullable BusinessNumber bound) {
        if (bound != null && claimed.company() != null && !bound.equals(claimed.company()))
            return Reply.refused(IdentityProblem.OTHER_COMPANY.with("bound", bound, "claimed", claimed.company()));
        return Reply.of(claimed.boundTo(bound));
    }

    private Map<String, BusinessNumber> find(List<Caller> callers) {
        if (callers.isEmpty()) return Map.of();
        return sql
                .list(
                        "select account, company from identity.binding where account = any(?)",
                        row -> Map.entry(row.text("account"), new BusinessNumber(row.text("company"))),
                        (Object) accounts(callers))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Two requests at once may both try; whichever comes first decides. Always in one order, so that two instances which
     * meet the same strangers do not wait for each other.
     */
    private Map<String, BusinessNumber> bind(List<Caller> strangers) {
        sql.update(
                """
                insert into identity.binding (account, company, bound_by, bound_at)
                select b.account, b.company, 'CLAIM', ? from unnest(?, ?) as b(account, company)
                order by b.account
                on conflict do nothing""",
                clock.instant(),
                accounts(strangers),
                strangers.stream()
                        .map(caller -> caller.companyOrRefuse().digits())
                        .toArray(String[]::new));
        return find(strangers);
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
