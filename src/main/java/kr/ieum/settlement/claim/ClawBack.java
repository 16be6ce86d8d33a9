package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Clawback;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Use case: two persons take subsidy back that was spent against the rules, with the multiple the law puts on top
 * (보조금법, by the programme version's table).
 */
@ApplicationScoped
class ClawBack {
    private final RaiseClaim raiseClaim;
    private final Orders orders;
    private final Programmes programmes;
    private final FourEyes fourEyes;

    ClawBack(RaiseClaim raiseClaim, Orders orders, Programmes programmes, FourEyes fourEyes) {
        this.raiseClaim = raiseClaim;
        this.orders = orders;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
    }

    /** What is taken back, from whom and why. Both persons send the same. */
    @Schema(name = "NewClawback", description = "환수 결정")
    record Decision(
            @NotNull OrderId orderId,

            @NotNull @Schema(description = "누구에게서 돌려받는지", examples = "SUPPLIER")
            Party.Kind debtor,

            @NotNull @Schema(examples = "OTHER_PURPOSE") Clawback.Ground ground,

            @NotNull @Schema(description = "환수할 정부지원금(원). 제재부가금은 사업의 배수로 더해집니다.", examples = "810000")
            Won principal,

            @NotBlank @Size(max = 2_000) @Schema(examples = "현장점검에서 물품 제공이 확인됨")
            String reason,

            @NotBlank @Size(max = 2_000) @Schema(description = "이의신청 안내", examples = "통지를 받은 날부터 20일 안에 이의신청할 수 있습니다.")
            String appealNote,

            @Nullable @Schema(description = "납부기한. 비우면 정해진 날수 뒤.")
            LocalDate dueOn) {}

    /** One of the two: who waits for a second person, or what was raised. */
    record Result(@Nullable Proposal proposal, @Nullable ClaimView claim) {}

    @Transactional
    Result decide(Decision decision, Caller caller) {
        if (decision.principal().isZero()) throw ClaimProblem.CLAWBACK_AMOUNT.with();
        orders.lockForReturn(List.of(decision.orderId()));
        OrderView order = orders.get(decision.orderId());
        mustBeSpent(order, decision.principal());
        Proposal proposal =
                fourEyes.agree("CLAW_BACK", decision.orderId().value(), decision, caller, Duty.REVIEWER, Duty.FINANCE);
        return proposal.isApproved() ? new Result(null, raise(order, decision, caller)) : new Result(proposal, null);
    }

    private ClaimView raise(OrderView order, Decision decision, Caller caller) {
        orders.claim(order.id(), Split.of(Share.SUBSIDY, decision.principal()));
        Won levy = programmes
                .rules(order.programme(), order.ruleVersion())
                .terms()
                .clawback()
                .levyOn(decision.principal(), decision.ground());
        Party debtor =
                decision.debtor() == Party.Kind.SUPPLIER ? Party.of(order.supplierId()) : Party.of(order.firmId());
        Claim.Debt debt = new Claim.Debt(
                Share.SUBSIDY,
                ClaimGround.of(decision.ground()),
                decision.principal(),
                levy,
                decision.reason(),
                decision.appealNote(),
                raiseClaim.dueOn(decision.dueOn()));
        return raiseClaim.raise(debtor, order.programme(), debt, order, caller);
    }

    private void mustBeSpent(OrderView order, Won principal) {
        if (order.confirmedAt() == null) throw ClaimProblem.NOTHING_TO_CLAW_BACK.with("order", order.code());
        Won most = orders.kept(order.id()).subsidy();
        if (principal.isMoreThan(most)) throw ClaimProblem.CLAWBACK_TOO_MUCH.with("most", most);
    }
}
