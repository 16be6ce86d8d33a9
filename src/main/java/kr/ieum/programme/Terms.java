package kr.ieum.programme;

import java.util.List;
import java.util.Optional;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * Everything a version settles apart from who is eligible.
 *
 * @param faceLimit the most a firm's voucher can be worth, both shares together
 * @param proofs what releases an order's money where it is paid at once
 * @param tranches the parts an order is paid in, in their order; none where it is paid at once
 * @param supportFields what support by this programme counts as in the rules of others, such as {@code cloud-service}
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
        Proofs proofs,
        List<Tranche> tranches,
        List<String> supportFields,
        StepOrder stepOrder,
        Selection selection,
        RefundFormula refund,
        Clawback clawback,
        Requests requests,
        boolean taxInvoice) {

    public Terms {
        categories = List.copyOf(categories);
        tranches = List.copyOf(tranches);
        supportFields = List.copyOf(supportFields);
    }

    /** @param tranche its code; none for an order that is paid at once */
    public Proofs proofsOf(@Nullable String tranche) {
        return tranches.stream()
                .filter(each -> each.code().equals(tranche))
                .map(Tranche::proofs)
                .findFirst()
                .orElse(proofs);
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
