package kr.ieum.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.ieum.outcome.Dimension.Depth;
import kr.ieum.programme.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the board: what it is called, what it means, and the very SQL it is reckoned by. Money figures are sums over
 * the ledger's transfers; {@code within} is true of what happened in the period that is asked for, and stocks count all
 * up to its end.
 */
enum Figure {
    ALLOTTED(
            Of.EACH,
            Unit.WON,
            Depth.ROUND,
            "sum(won) filter (where figure = 'ALLOTTED' and within)",
            "배정",
            "Allotted",
            "차수에 배정된 정부지원금에서 줄인 것을 뺀 금액",
            "Subsidy put into rounds, less what was cut"),
    UNPROMISED(
            Of.EACH,
            Unit.WON,
            Depth.ROUND,
            "sum(case figure when 'ISSUED' then -won else won end) filter"
                    + " (where figure in ('ALLOTTED', 'RETURNED_TO_ROUND') or figure = 'ISSUED' and share = 'SUBSIDY')",
            "차수 잔액",
            "Unpromised",
            "배정되어 아직 기업에 발급되지 않은 정부지원금. 기간 끝의 잔액",
            "Subsidy in rounds that no firm has, at the end of the period"),
    CARRIED_OVER(
            Of.EACH,
            Unit.WON,
            Depth.ROUND,
            "sum(case figure when 'ALLOTTED' then won when 'REFUNDED' then won else -won end) filter (where figure = 'ALLOTTED'"
                    + " or share = 'SUBSIDY' and figure in ('REFUNDED', 'CONFIRMED', 'RETURNED_HOME'))",
            "이월",
            "Carried over",
            "배정된 정부지원금 가운데 확정되지도 국고로 돌아가지도 않은 금액. 기간 끝의 잔액",
            "Allotted subsidy that is neither earned nor returned to the treasury, at the end of the period"),
    VOUCHERS(
            Of.EACH,
            Unit.VOUCHERS,
            Depth.FIRM,
            "sum(pieces) filter (where figure = 'ISSUED' and within)",
            "발급 수",
            "Vouchers",
            "발급된 바우처의 수",
            "Vouchers granted"),
    ISSUED_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            sum("ISSUED", "SUBSIDY"),
            "발급(지원금)",
            "Issued, subsidy",
            "기업의 바우처에 발급된 정부지원금",
            "Subsidy put on vouchers"),
    ISSUED_OWN(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            sum("ISSUED", "OWN"),
            "발급(자부담)",
            "Issued, own share",
            "바우처에 들어온 자부담금",
            "Own shares put on vouchers"),
    RETURNED(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            "sum(won) filter (where figure in ('RETURNED_TO_ROUND', 'RETURNED_HOME') and share = 'SUBSIDY' and within)",
            "반납",
            "Returned",
            "쓰지 않아 차수나 국고로 돌아간 정부지원금",
            "Unspent subsidy that went back to rounds or the treasury"),
    UNSPENT(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            "sum(case when figure in ('ISSUED', 'REFUNDED') then won else -won end) filter (where share = 'SUBSIDY'"
                    + " and figure in ('ISSUED', 'REFUNDED', 'CONFIRMED', 'RETURNED_TO_ROUND', 'RETURNED_HOME'))",
            "바우처 잔액",
            "Unspent",
            "바우처에 남은 정부지원금(보류 중인 것 포함). 기간 끝의 잔액",
            "Subsidy on vouchers, held or free, at the end of the period"),
    ORDERS(
            Of.EACH,
            Unit.ORDERS,
            Depth.ORDER,
            "sum(pieces) filter (where figure = 'PAID' and within)",
            "계약 수",
            "Orders",
            "결제된 이용계약의 수",
            "Orders paid"),
    PAID_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("PAID", "SUBSIDY"),
            "결제(지원금)",
            "Paid, subsidy",
            "이용계약에 결제된 정부지원금(나중에 풀린 것 포함)",
            "Subsidy set aside for orders, whatever became of it"),
    PAID_OWN(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("PAID", "OWN"),
            "결제(자부담)",
            "Paid, own share",
            "이용계약에 결제된 자부담금(나중에 풀린 것 포함)",
            "Own shares set aside for orders, whatever became of them"),
    HELD_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            held("SUBSIDY"),
            "보류(지원금)",
            "Held, subsidy",
            "결제되어 이용 확정을 기다리는 정부지원금. 기간 끝의 잔액",
            "Subsidy that waits for proof of use, at the end of the period"),
    HELD_OWN(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            held("OWN"),
            "보류(자부담)",
            "Held, own share",
            "결제되어 이용 확정을 기다리는 자부담금. 기간 끝의 잔액",
            "Own shares that wait for proof of use, at the end of the period"),
    CONFIRMED_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("CONFIRMED", "SUBSIDY"),
            "이용확정(지원금)",
            "Use confirmed, subsidy",
            "이용이 확정되어 공급기업의 몫이 된 정부지원금",
            "Subsidy earned by confirmed use"),
    CONFIRMED_OWN(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("CONFIRMED", "OWN"),
            "이용확정(자부담)",
            "Use confirmed, own share",
            "이용이 확정되어 공급기업의 몫이 된 자부담금",
            "Own shares earned by confirmed use"),
    REFUNDED_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("REFUNDED", "SUBSIDY"),
            "환불(지원금)",
            "Refunded, subsidy",
            "확정된 뒤 바우처로 되돌아온 정부지원금",
            "Earned subsidy that went back to vouchers"),
    REFUNDED_OWN(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("REFUNDED", "OWN"),
            "환불(자부담)",
            "Refunded, own share",
            "확정된 뒤 바우처로 되돌아온 자부담금",
            "Earned own shares that went back to vouchers"),
    SETTLED_SUBSIDY(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("SETTLED", "SUBSIDY"),
            "지급(지원금)",
            "Settled, subsidy",
            "은행이 공급기업에 보낸 정부지원금에서 되돌아온 것을 뺀 금액",
            "Subsidy the bank has sent to suppliers, less what came back"),
    SETTLED_OWN(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            sum("SETTLED", "OWN"),
            "지급(자부담)",
            "Settled, own share",
            "은행이 공급기업에 보낸 자부담금에서 되돌아온 것을 뺀 금액",
            "Own shares the bank has sent to suppliers, less what came back"),
    CLAWED_BACK(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            "sum(won) filter (where figure = 'CLAWED_BACK' and within)",
            "환수",
            "Clawed back",
            "국고로 환수한 원금에서 되돌려준 것을 뺀 금액",
            "Principal collected for the treasury, less what was given back"),
    LEVIED(
            Of.EACH,
            Unit.WON,
            Depth.ORDER,
            "sum(won) filter (where figure = 'LEVIED' and within)",
            "제재부가금",
            "Levied",
            "걷은 제재부가금에서 되돌려준 것을 뺀 금액",
            "The legal multiple that was collected, less what was given back"),
    FIRMS_ISSUED(
            Of.FIRMS,
            Unit.FIRMS,
            Depth.FIRM,
            "count(*) filter (where vouchers > 0)",
            "발급 기업",
            "Firms with a voucher",
            "바우처를 받은 기업. 여러 사업을 받아도 한 번 셉니다",
            "Firms with a voucher, each counted once over all programmes"),
    FIRMS_PAID(
            Of.FIRMS,
            Unit.FIRMS,
            Depth.ORDER,
            "count(*) filter (where paid_subsidy + paid_own > 0)",
            "결제 기업",
            "Firms that paid",
            "이용계약을 결제한 기업. 한 번만 셉니다",
            "Firms that paid for an order, each counted once"),
    FIRMS_CONFIRMED(
            Of.FIRMS,
            Unit.FIRMS,
            Depth.ORDER,
            "count(*) filter (where confirmed_subsidy + confirmed_own > refunded_subsidy + refunded_own)",
            "이용확정 기업",
            "Firms whose use is confirmed",
            "확정된 이용이 모두 환불되지는 않은 기업. 한 번만 셉니다",
            "Firms with confirmed use that was not wholly refunded, each counted once"),
    FIRMS_REPEATING(
            Of.REPEAT_USE,
            Unit.FIRMS,
            Depth.ORDER,
            "count(*) filter (where months >= 2)",
            "재이용 기업",
            "Firms that came back",
            "로그인 기록이 두 달 이상에 있는 기업",
            "Firms whose log-ins fall into two or more months"),
    FIRMS_CONTINUING(
            Of.LATER_USE,
            Unit.FIRMS,
            Depth.ORDER,
            "count(distinct firm_id)",
            "자비 이용 기업",
            "Firms going on at their own cost",
            "바우처로 산 기간이 끝난 뒤에도 쓰고 있다고 공급기업이 알린 기업",
            "Firms that, as suppliers tell, use the service after the time a voucher paid for"),
    VOTES(
            Of.SATISFACTION,
            Unit.VOTES,
            Depth.ORDER,
            "count(*)",
            "만족도 수",
            "Votes",
            "만족도의 수. 기업과 상품마다 마지막 하나",
            "Votes; of a firm's votes on a listing the latest"),
    SATISFACTION(
            Of.SATISFACTION,
            Unit.POINTS,
            Depth.ORDER,
            "round(avg(points), 2)",
            "만족도",
            "Satisfaction",
            "만족도(1~5)의 평균",
            "Average of the votes, 1 to 5"),
    VOUCHERS_USED(
            Of.FIRST_USE,
            Unit.VOUCHERS,
            Depth.ORDER,
            "count(*)",
            "이용 바우처",
            "Vouchers used",
            "이용기록이 있는 바우처의 수",
            "Vouchers with a record of use"),
    DAYS_TO_FIRST_USE(
            Of.FIRST_USE,
            Unit.DAYS,
            Depth.ORDER,
            "round((percentile_cont(0.5) within group (order by extract(epoch from at - submitted_at)))::numeric / 86400, 1)",
            "신청부터 첫 이용까지",
            "From application to first use",
            "신청부터 처음 알려진 이용까지 걸린 날의 중앙값",
            "Median of days from the application to the first use that was told of"),
    TOP_TEN_SHARE(
            Of.SUPPLIERS,
            Unit.PERCENT,
            Depth.ORDER,
            "round(100.0 * sum(earned) filter (where place <= 10) / sum(earned), 1)",
            "상위 10개 공급기업 몫",
            "Share of the top ten suppliers",
            "이용확정(환불 제외) 금액 가운데 가장 많은 열 공급기업의 몫",
            "Share of the ten largest suppliers in what is earned and not refunded");

    /** What a figure is reckoned from: the statement it is part of, and the view that statement counts. */
    enum Of {
        EACH("outcome.movement"),
        FIRMS("outcome.movement"),
        SUPPLIERS("outcome.movement"),
        REPEAT_USE("outcome.use"),
        FIRST_USE("outcome.use"),
        LATER_USE("outcome.later_use"),
        SATISFACTION("outcome.vote");

        final String view;

        Of(String view) {
            this.view = view;
        }
    }

    private final Of of;
    private final Unit unit;
    private final Depth depth;
    private final String query;
    private final Bilingual name;
    private final Bilingual definition;

    Figure(Of of, Unit unit, Depth depth, String query, String ko, String en, String korean, String english) {
        this.of = of;
        this.unit = unit;
        this.depth = depth;
        this.query = query;
        this.name = new Bilingual(ko, en);
        this.definition = new Bilingual(korean, english);
    }

    private static String sum(String figure, String share) {
        return "sum(won) filter (where figure = '" + figure + "' and share = '" + share + "' and within)";
    }

    private static String held(String share) {
        return "sum(case figure when 'PAID' then won else -won - voided_won end) filter"
                + " (where figure in ('PAID', 'CONFIRMED') and share = '" + share + "')";
    }

    static List<Figure> of(Of what) {
        return Stream.of(values()).filter(figure -> figure.of == what).toList();
    }

    Of of() {
        return of;
    }

    Unit unit() {
        return unit;
    }

    Depth depth() {
        return depth;
    }

    String query() {
        return query;
    }

    Bilingual label() {
        return name;
    }

    Bilingual definition() {
        return definition;
    }

    /** A sum or count of nothing is zero; an average of nothing is none. */
    @Nullable
    BigDecimal ofNothing() {
        return switch (unit) {
            case WON, FIRMS, VOUCHERS, ORDERS, VOTES -> BigDecimal.ZERO;
            case POINTS, DAYS, PERCENT -> null;
        };
    }

    /** Its name as a column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in JSON. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_"))
            key.append(
                    key.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        return key.toString();
    }
}
