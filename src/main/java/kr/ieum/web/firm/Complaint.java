package kr.ieum.web.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import kr.ieum.order.OrderStatus;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What a firm can do about an order that is not as it should be; each has a page of its own. */
enum Complaint {
    CANCELLATION,
    DISPUTE,
    REFUND;

    /** What is written on it; an amount only where it asks for one. */
    record Written(
            @NotBlank @Size(max = 500) String reason,
            @Nullable Won amount) {}

    static Complaint at(String path) {
        for (Complaint complaint : values()) if (complaint.path().equals(path)) return complaint;
        throw CommonProblem.NOT_FOUND.with();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be brought forward in this state: what the state's life and the room for requests allow. */
    boolean fits(OrderStatus status) {
        return switch (this) {
            case CANCELLATION -> status.next().contains(OrderStatus.CANCELLED);
            case DISPUTE -> status.next().contains(OrderStatus.DISPUTED);
            case REFUND -> status == OrderStatus.CONFIRMED || status.isPaidOut();
        };
    }
}
