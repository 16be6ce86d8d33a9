package kr.ieum.programme;

import java.util.List;
import java.util.Optional;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * Everything a version settles apart from who is eligible.
 *
 * @param faceLimit the most a firm's voucher can be worth, both shares together
 * @param taxInvoice whether an order is paid only with the approval number of its tax invoice
 * @param idle none when the version does not watch use
 */
public record Terms(
        Won faceLimit,
        ShareSteps shares,
        VatBearer vatBearer,
        List<Category> categories,
        Caps caps,
        Clocks clocks,
        @Nullable IdleRules idle,
        Reminders reminders,
        Proof proof,
        StepOrder stepOrder,
        Selection selection,
        RefundFormula refund,
        Clawback clawback,
        Requests requests,
        boolean taxInvoice) {

    public Terms {
        categories = List.copyOf(categories);
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
