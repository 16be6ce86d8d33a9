package kr.ieum.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
     * The company of an account; the first claim seen binds it.
     *
     * @throws kr.ieum.platform.problem.Refused when the claim names another company than the account is bound to
     */
    @Nullable
    BusinessNumber companyOf(String account, @Nullable BusinessNumber claimed) {
        BusinessNumber bound = known.get(account);
        if (bound == null) {
            bound = QuarkusTransaction.joiningExisting().call(() -> find(account)
                    .orElseGet(() -> claimed == null ? null : bind(account, claimed, "CLAIM")));
            if (bound != null) known.put(account, bound);
        }
        if (bound != null && claimed != null && !bound.equals(claimed))
            throw IdentityProblem.OTHER_COMPANY.with("bound", bound, "claimed", claimed);
        return bound;
    }

    Optional<BusinessNumber> find(String account) {
        return sql.first(
                "select company from identity.binding where account = ?",
                row -> new BusinessNumber(row.text("company")),
                account);
    }

    /** Two requests at once may both try; whichever comes first decides. */
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
