package kr.ieum.ledger;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.DatabaseRefusal;

/** The only place where money moves: facade of this room. All of it works on many at once; one is many of one. */
@ApplicationScoped
public class Ledger {
    private final Sql sql;
    private final Accounts accounts;
    private final Transfers transfers;
    private final ReadTransfers reading;

    Ledger(Sql sql, Accounts accounts, Transfers transfers, ReadTransfers reading) {
        this.sql = sql;
        this.accounts = accounts;
        this.transfers = transfers;
        this.reading = reading;
    }

    /**
     * Records transfers in the current transaction, in order; opens accounts at their first use.
     *
     * @param event the audit event that accounts for them
     * @throws kr.ieum.platform.problem.Refused when an account would be overdrawn or overflow, or a hold was resolved before
     */
    public Receipt post(List<Transfer> many, UUID event) {
        return post(List.of(new Posting(event, many))).getOrDefault(event, Receipt.NOTHING);
    }

    /**
     * Records the transfers of many acts.
     *
     * @return a receipt for each event that has transfers
     * @throws kr.ieum.platform.problem.Refused as {@link #post(List, UUID)}; then nothing of any of them is recorded
     */
    public Map<UUID, Receipt> post(List<Posting> acts) {
        List<Transfer> many =
                acts.stream().flatMap(act -> act.transfers().stream()).toList();
        if (many.isEmpty()) return Map.of();
        Map<UUID, Hold> resolved = transfers.holds(many);
        try {
            accounts.apply(many, resolved);
            return transfers.insert(acts);
        } catch (RuntimeException refused) {
            if (DatabaseRefusal.isViolationOf("account_never_overdrawn", refused))
                throw LedgerProblem.NOT_ENOUGH_MONEY.with();
            if (DatabaseRefusal.isOutOfRange(refused)) throw LedgerProblem.TOO_MUCH_MONEY.with();
            // Whoever resolves a hold second finds less held than he would free, before he finds its resolution.
            if (DatabaseRefusal.isViolationOf("transfer_resolves_once", refused)
                    || DatabaseRefusal.isViolationOf("account_amounts", refused))
                throw LedgerProblem.ALREADY_RESOLVED.with();
            throw refused;
        }
    }

    /** Balances as they are now, locked until the transaction ends; accounts are locked in the order of their ids. */
    public Map<Account, Balance> lock(Collection<Account> wanted) {
        return balances(wanted, " for update");
    }

    /** Balances as they are now. An account that was never used is empty. */
    public Map<Account, Balance> balances(Collection<Account> wanted) {
        return balances(wanted, "");
    }

    public Balance balance(Account account) {
        return balances(List.of(account)).getOrDefault(account, Balance.NONE);
    }

    private Map<Account, Balance> balances(Collection<Account> wanted, String locking) {
        Map<UUID, Balance> found = new HashMap<>();
        sql.each(
                "select id, in_won, out_won, held_out_won, held_in_won from ledger.account where id = any(?) order by id"
                        + locking,
                row -> Map.entry(row.uuid("id"), Accounts.balance(row)),
                entry -> found.put(entry.getKey(), entry.getValue()),
                (Object) wanted.stream().map(Account::id).toArray(UUID[]::new));
        Map<Account, Balance> balances = new HashMap<>();
        for (Account account : wanted) balances.put(account, found.getOrDefault(account.id(), Balance.NONE));
        return balances;
    }

    /** Transfers of a voucher's money, the newest first; at most so many. */
    @RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
    public List<TransferView> ofVoucher(UUID voucher, int most) {
        return reading.ofVoucher(voucher, most);
    }

    /** The transfers an audit event accounts for. */
    @RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
    public List<TransferView> ofEvent(UUID event) {
        return reading.ofEvent(event);
    }

    /** Holds for orders that nothing has resolved yet; an order without any is not there. */
    public Map<UUID, List<Hold>> openHolds(Collection<UUID> orders) {
        return transfers.openHolds(orders);
    }
}
