package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;

/** What is left on ended vouchers goes on to where it came from: subsidy to the round or treasury, own share to the firm. */
@ApplicationScoped
class SendHome {
    private final Ledger ledger;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;
    private final Event<MoneyReturned> returned;

    SendHome(Ledger ledger, Programmes programmes, Ids ids, Clock clock, Event<MoneyReturned> returned) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
        this.returned = returned;
    }

    /**
     * A voucher whose money goes home.
     *
     * @param event the audit event of the act that sends it
     */
    record Home(VoucherView voucher, String reason, UUID event) {
        private Account subsidy() {
            return voucher.id().account(Share.SUBSIDY);
        }

        private Account own() {
            return voucher.id().account(Share.OWN);
        }
    }

    /** @return a receipt for each event that moved something */
    Map<UUID, Receipt> send(List<Home> many) {
        if (many.isEmpty()) return Map.of();
        Map<UUID, RoundView> rounds = new LinkedHashMap<>();
        for (Home home : many)
            rounds.computeIfAbsent(
                    home.voucher().roundId().value(),
                    id -> programmes.round(home.voucher().roundId()));
        Map<Account, Balance> left = ledger.lock(Stream.concat(
                        rounds.values().stream().map(RoundView::budget),
                        many.stream().flatMap(home -> Stream.of(home.subsidy(), home.own())))
                .distinct()
                .toList());
        Set<RoundView> refilled = new LinkedHashSet<>();
        List<Posting> postings = new ArrayList<>();
        for (Home home : many) {
            RoundView round =
                    Objects.requireNonNull(rounds.get(home.voucher().roundId().value()));
            if (round.status().servesWaitingList()
                    && !available(left, home.subsidy()).isZero()) refilled.add(round);
            postings.add(new Posting(home.event(), transfers(home, round, left)));
        }
        Map<UUID, Receipt> receipts = ledger.post(postings);
        refilled.forEach(round -> returned.fire(new MoneyReturned(round)));
        return receipts;
    }

    private List<Transfer> transfers(Home home, RoundView round, Map<Account, Balance> left) {
        List<Transfer> transfers = new ArrayList<>();
        add(transfers, home, home.subsidy(), round.home(), left);
        Account firm =
                Account.of(AccountKind.REFUND_DUE, home.voucher().firmId().value());
        add(transfers, home, home.own(), firm, left);
        return transfers;
    }

    private void add(List<Transfer> transfers, Home home, Account from, Account to, Map<Account, Balance> left) {
        Won amount = available(left, from);
        if (amount.isZero()) return;
        Transfer.Purpose purpose = Transfer.Purpose.of(home.reason())
                .inRound(home.voucher().roundId().value())
                .onVoucher(home.voucher().id().value());
        transfers.add(Transfer.post(ids.next(), from, to, amount, purpose, clock.instant()));
        left.put(from, Balance.NONE);
    }

    private static Won available(Map<Account, Balance> balances, Account account) {
        return balances.getOrDefault(account, Balance.NONE).available();
    }
}
