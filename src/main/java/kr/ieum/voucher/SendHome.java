package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;

/** What is left on an ended voucher goes on to where it came from: subsidy to the round or treasury, own share to the firm. */
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

    Receipt send(VoucherView voucher, String reason, UUID event) {
        RoundView round = programmes.round(voucher.roundId());
        Account subsidy = voucher.id().account(Share.SUBSIDY);
        Account own = voucher.id().account(Share.OWN);
        Map<Account, Balance> balances = ledger.lock(List.of(round.budget(), subsidy, own));
        List<Transfer> transfers = new ArrayList<>();
        add(transfers, voucher, reason, subsidy, round.home(), balances);
        add(
                transfers,
                voucher,
                reason,
                own,
                Account.of(AccountKind.REFUND_DUE, voucher.firmId().value()),
                balances);
        Receipt receipt = ledger.post(transfers, event);
        if (round.status().servesWaitingList() && !available(balances, subsidy).isZero())
            returned.fire(new MoneyReturned(round));
        return receipt;
    }

    private void add(
            List<Transfer> transfers,
            VoucherView voucher,
            String reason,
            Account from,
            Account to,
            Map<Account, Balance> balances) {
        Won left = available(balances, from);
        if (left.isZero()) return;
        Transfer.Purpose purpose = Transfer.Purpose.of(reason)
                .inRound(voucher.roundId().value())
                .onVoucher(voucher.id().value());
        transfers.add(Transfer.post(ids.next(), from, to, left, purpose, clock.instant()));
    }

    private static Won available(Map<Account, Balance> balances, Account account) {
        return balances.getOrDefault(account, Balance.NONE).available();
    }
}
