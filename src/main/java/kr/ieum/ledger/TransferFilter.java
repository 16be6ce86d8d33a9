package kr.ieum.ledger;

import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.web.Filter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which transfers are asked for. */
public class TransferFilter {
    @QueryParam("round")
    @Parameter(description = "차수 id")
    @Nullable
    String round;

    @QueryParam("voucher")
    @Parameter(description = "바우처 id")
    @Nullable
    String voucher;

    @QueryParam("order")
    @Parameter(description = "이용계약 id")
    @Nullable
    String order;

    @QueryParam("from")
    @Parameter(description = "이 시각부터 기록된 것 (포함). 날짜만 쓰면 한국 시각 0시", example = "2021-02-19T00:00:00Z")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "이 시각 전에 기록된 것 (제외)", example = "2021-03-01")
    @Nullable
    String to;

    Filter filter() {
        return new Filter()
                .uuid("t.round_id = ?", "round", round)
                .uuid("t.voucher_id = ?", "voucher", voucher)
                .uuid("t.order_id = ?", "order", order)
                .moment("t.recorded_at >= ?", "from", from)
                .moment("t.recorded_at < ?", "to", to);
    }
}
